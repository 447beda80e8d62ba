import "server-only";
import { z } from "zod";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { MANDATE_TEXT_VERSION } from "@/lib/domain/mandate/mandate-text";

const agreementSchema = z.object({
  textVersion: z.string(),
  locale: z.string(),
  sessionId: z.string(),
  addressHash: z.string(),
  agreedAt: z.string(),
});

/**
 * What shows later that the person agreed to have instalments collected: which text in which language, in which
 * session, when, and from where (a keyed hash). Kept when they press the button, before Stripe is asked.
 */
export type Agreement = z.output<typeof agreementSchema>;

export function agreementOf(input: {
  actor: DebtorActor;
  /** Locale in which the text was read. */
  locale: string;
  addressHash: Uint8Array;
  now: Date;
}): Agreement {
  const { actor, locale, addressHash, now } = input;
  return {
    ...{ textVersion: MANDATE_TEXT_VERSION, locale, sessionId: actor.sessionId },
    addressHash: Buffer.from(addressHash).toString("base64"),
    agreedAt: now.toISOString(),
  };
}

export const readAgreement = (stored: unknown): Agreement => agreementSchema.parse(stored);
