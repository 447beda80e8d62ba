import "server-only";

export async function followWriteOff(_: { writeOffId: string; now: Date }): Promise<void> {}
