import "server-only";

/** Where who has no session is led. */
export const SIGN_IN_PATH = "/staff/sign-in";
