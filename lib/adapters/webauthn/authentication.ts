import "server-only";
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { RELYING_PARTY } from "./relying-party";

const responseSchema = z.object({
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: z.string().max(4_000),
    authenticatorData: z.string().max(4_000),
    signature: z.string().max(4_000),
    userHandle: z.string().max(200).nullish(),
  }),
});

/** A browser's answer with a passkey, not yet believed. */
export type PasskeyAnswer = z.output<typeof responseSchema>;

export const readPasskeyAnswer = (answer: unknown): PasskeyAnswer | null =>
  responseSchema.safeParse(answer).data ?? null;

/** What a browser is asked when a passkey is used. Without `allowed` the person chooses among all that they have here. */
export function authenticationOptions(
  allowed: readonly { credentialId: string; transports: string[] }[] = [],
) {
  return generateAuthenticationOptions({
    rpID: RELYING_PARTY.id,
    userVerification: "required",
    allowCredentials: allowed.map(({ credentialId: id, transports }) => ({ id, transports })),
  });
}

/**
 * The counter that an answer was signed with, or null where the passkey's key did not sign it, or something else than
 * was asked. Whether the counter may be so is not looked at: the store compares and keeps it in one step.
 */
export async function verifyAuthentication(
  answer: PasskeyAnswer,
  publicKey: Uint8Array<ArrayBuffer>,
  isExpected: (challenge: string) => Promise<boolean>,
): Promise<{ counter: number } | null> {
  const { userHandle, ...response } = answer.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id: answer.id, rawId: answer.rawId, type: answer.type, clientExtensionResults: {} },
        response: userHandle ? { ...response, userHandle } : response,
      },
      expectedChallenge: isExpected,
      expectedOrigin: RELYING_PARTY.origin,
      expectedRPID: RELYING_PARTY.id,
      requireUserVerification: true,
      credential: { id: answer.id, publicKey, counter: 0 },
    });
    return verified ? { counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}
