import "server-only";
import { isChannel } from "@/lib/domain/outreach/channel";
import { err, ok, type Result } from "@/lib/domain/result";
import { changeContact } from "./change-contact";
import { findOwnerOfMessage } from "./store";
import { messageOfToken } from "./unsubscribe-token";

/** What may be shown to whoever opens the address: the name that messages bear, nothing of a debt. */
export async function getUnsubscribePage(token: string): Promise<{ messageName: string } | null> {
  const messageId = messageOfToken(token);
  const owner = messageId && (await findOwnerOfMessage(messageId));
  return owner ? { messageName: owner.messageName } : null;
}

/**
 * The person of a message wants no more of its kind on that channel. Saying it twice changes nothing more.
 * Errors: `unknown` (we did not make the token, or its person was erased).
 */
export async function unsubscribe(input: {
  token: string;
  now: Date;
}): Promise<Result<null, "unknown">> {
  const { token, now } = input;
  const messageId = messageOfToken(token);
  const owner = messageId ? await findOwnerOfMessage(messageId) : null;
  if (!owner || !isChannel(owner.channel)) return err("unknown");
  const actor = { kind: "system", job: "unsubscribe" } as const;
  const { channel } = owner;
  await changeContact({ owner, channel, wish: "stop", source: "unsubscribe", actor, now });
  return ok(null);
}
