import "server-only";
import { log } from "@/lib/adapters/log/log";
import type { Actor } from "@/lib/domain/actor/actor";
import { findSecret } from "@/lib/domain/conversation/find-secret";
import { TEXT_LENGTH_MAX } from "@/lib/domain/conversation/forms";
import { writtenText } from "@/lib/domain/written-text";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { addMessage } from "./add-message";

const ACTOR: Actor = { kind: "system", job: "receive-reply" };

/**
 * What somebody answered to an SMS of ours becomes a message of their conversation, once for each id of the gateway's. A
 * number of a card or an account is not kept: only that there was one, so that somebody can say how it is done safely.
 */
export async function keepSms(input: {
  debtorId: string;
  text: string;
  /** The gateway's id of the message. */
  messageSid: string;
  now: Date;
}): Promise<void> {
  const { debtorId, messageSid, now } = input;
  const text = writtenText(input.text).slice(0, TEXT_LENGTH_MAX);
  if (text === "") return;
  const { record } = await readDebtor(debtorId, {});
  const secret = findSecret(text);
  if (secret) log.info({ reason: secret }, "SMS reply not kept");
  await addMessage({
    ...{
      debtorId,
      creditorId: record.creditorId,
      record,
      channel: "sms",
      key: `sms:${messageSid}`,
    },
    ...(secret
      ? { author: "system", kind: "event", body: { event: "secret_refused" } }
      : { author: "debtor", kind: "text", body: { text } }),
    ...{ actor: ACTOR, now },
  });
}
