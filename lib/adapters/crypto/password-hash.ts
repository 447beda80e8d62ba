import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet, 2025. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no password: work for an account that does not exist, so that its absence cannot be timed. */
const NOBODY = hash("nobody's password", OPTIONS);

/** The hash to keep, in the PHC string format: parameters and salt are in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Whether it is the password of this hash; null (there is no such account) takes as long and is false. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const isRight = await verify(kept ?? (await NOBODY), password);
  return kept !== null && isRight;
}
