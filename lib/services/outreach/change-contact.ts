import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import type { Channel } from "@/lib/domain/outreach/channel";
import { auditRow } from "@/lib/services/audit/store";
import { outboxRow } from "@/lib/services/outbox/store";
import { insertStop, type Owner, removeStop } from "./store";

/** Where the wish came from: an answer to an SMS, a mail program's own button, the settings. */
export type ContactSource = "sms_reply" | "unsubscribe" | "settings";

/**
 * A person does not want to be written to on a channel any more, or wants it again. From then on only what they ask for
 * themselves and what the law has us say may go that way (lib/domain/outreach/duty.ts). Saying it twice changes nothing more.
 */
export async function changeContact(input: {
  owner: Owner;
  channel: Channel;
  wish: "stop" | "start";
  source: ContactSource;
  actor: Actor;
  now: Date;
}): Promise<void> {
  const { owner, channel, wish, source, actor, now } = input;
  const { debtorId, creditorId, creditorSlug, accountReferences } = owner;
  const action = wish === "stop" ? "contact.stopped" : "contact.resumed";
  const change = wish === "stop" ? insertStop : removeStop;
  await change({
    ...{ debtorId, channel, at: now },
    audit: auditRow({ actor, action, creditorId, debtorId, details: { channel, source }, now }),
    outbox: outboxRow({
      ...{ creditorId, creditorSlug, type: action, now },
      data: { id: debtorId, channel, source, accountReferences },
    }),
  });
}
