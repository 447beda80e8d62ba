import "server-only";
import { generateSecret, generateURI, verify } from "otplib";

/** Clocks of phones are off by less (RFC 6238, 5.2: one step either way). */
const TOLERANCE_SECONDS = 30;

/** A new secret for somebody's authenticator, base32; 20 bytes as RFC 4226 advises. */
export const newTotpSecret = (): string => generateSecret();

/** What an authenticator reads from a QR code. */
export const totpUri = (account: string, secret: string): string =>
  generateURI({ issuer: "Quittance", label: account, secret });

/** The time step of a code that is good now, or null; a step up to `lastStep` was used before and is not good again. */
export async function totpStep(input: {
  secret: string;
  code: string;
  lastStep: bigint | null;
  now: Date;
}): Promise<bigint | null> {
  const { secret, code, lastStep, now } = input;
  if (!/^\d{6}$/.test(code)) return null;
  const checked = await verify({
    ...{ secret, token: code, strategy: "totp", epochTolerance: TOLERANCE_SECONDS },
    epoch: Math.floor(now.getTime() / 1000),
    ...(lastStep === null ? {} : { afterTimeStep: Number(lastStep) }),
  });
  return checked.valid && "timeStep" in checked ? BigInt(checked.timeStep) : null;
}
