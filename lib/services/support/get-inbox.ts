import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { INBOX_TOPICS, type InboxTopic } from "@/lib/domain/support/topic";
import {
  findOpenDifferences,
  type OpenDifference,
} from "@/lib/services/reconciliation/open-differences";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findOpenCases, type Whose } from "./case-store";
import { type ShownCase, toShownCase } from "./shown-case";
import { findWaitingReplies, type WaitingReply } from "./waiting-replies";

export const INBOX_MAX = 100;

export const WHOSE = ["free", "mine", "all", "later"] as const satisfies readonly Whose[];

export type InboxPage = {
  whose: Whose;
  kind: InboxTopic | null;
  cases: ShownCase[];
  /** People who wrote and wait for an answer. */
  replies: WaitingReply[];
  /** Where Stripe and the books differ: nobody's in particular, until a later run finds it gone. */
  differences: OpenDifference[];
  /** There are more than are shown. */
  hasMore: boolean;
};

/** What needs a person, the oldest first. Anything may stand in an address: what is unknown is as if it were not there. */
export async function getInbox(input: {
  actor: StaffActor;
  whose: string | undefined;
  kind: string | undefined;
  now: Date;
}): Promise<Result<InboxPage, "not_allowed">> {
  const { actor, now } = input;
  const { creditorId } = actor;
  if (!staffMay(actor, "case.work", { creditorId })) return err("not_allowed");
  const whose = WHOSE.find((known) => known === input.whose) ?? "free";
  const kind = INBOX_TOPICS.find((known) => known === input.kind) ?? null;
  const { cases, replies, differences } = await linesOf(actor, whose, kind, now);
  return ok({
    ...{ whose, kind, replies: replies.slice(0, INBOX_MAX) },
    cases: cases.slice(0, INBOX_MAX).map(toShownCase),
    differences: differences.slice(0, INBOX_MAX),
    hasMore: [cases, replies, differences].some(({ length }) => length > INBOX_MAX),
  });
}

async function linesOf(actor: StaffActor, whose: Whose, kind: InboxTopic | null, now: Date) {
  const scope = scopeOf(actor);
  const { staffId } = actor;
  const most = INBOX_MAX + 1;
  const topic = kind === "reply" ? null : kind;
  const wantsReplies = kind === null || kind === "reply";
  const wantsDifferences = whose !== "later" && (kind === null || kind === "reconciliation");
  return {
    cases: kind === "reply" ? [] : await findOpenCases(scope, { whose, staffId, topic, now, most }),
    replies:
      wantsReplies && roleMay(actor.role, "chat.answer")
        ? await findWaitingReplies(scope, { whose, staffId, most })
        : [],
    differences: wantsDifferences ? await findOpenDifferences(scope, most) : [],
  };
}
