import "server-only";
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import { RELYING_PARTY } from "./relying-party";

/** What is kept of a new passkey. */
export type NewPasskey = {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};

/** As a browser's `PublicKeyCredential.toJSON()` writes it. */
const responseSchema = z.object({
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: z.string().max(4_000),
    attestationObject: z.string().max(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/**
 * What a browser is asked when a passkey is made: one that can be found without a name (discoverable) and that checks who
 * is there (user verification). No attestation: which phone somebody has is not our business.
 */
export function registrationOptions(person: {
  /** Opaque, always the same for a person, at most 64 bytes. */
  userId: Uint8Array<ArrayBuffer>;
  /** By what the person recognises it among their passkeys. */
  userName: string;
  siteName: string;
  known: readonly { credentialId: string; transports: string[] }[];
}) {
  return generateRegistrationOptions({
    ...{ rpName: person.siteName, rpID: RELYING_PARTY.id, userID: person.userId },
    ...{ userName: person.userName, userDisplayName: person.userName, attestationType: "none" },
    excludeCredentials: person.known.map(({ credentialId: id, transports }) => ({
      id,
      transports,
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** A new passkey, or null where its answer is not what was asked. `isExpected` is asked once, about the challenge. */
export async function verifyRegistration(
  answer: unknown,
  isExpected: (challenge: string) => Promise<boolean>,
): Promise<NewPasskey | null> {
  const response = responseSchema.safeParse(answer);
  if (!response.success) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response.data, clientExtensionResults: {} },
      expectedChallenge: isExpected,
      expectedOrigin: RELYING_PARTY.origin,
      expectedRPID: RELYING_PARTY.id,
      requireUserVerification: true,
    });
    if (!verified || !registrationInfo) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    const { transports } = response.data.response;
    return { credentialId: id, publicKey: new Uint8Array(publicKey), counter, transports };
  } catch {
    // The library says what was wrong with bytes of somebody's making: nothing that they or we could use.
    return null;
  }
}
