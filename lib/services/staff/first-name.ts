import "server-only";

/** What people are told of who helps them: a first name, as on the telephone. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/, 1)[0] ?? "";
