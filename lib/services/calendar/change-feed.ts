import "server-only";
import { randomUUID } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { newestPlan } from "@/lib/services/plan/plan-record";
import { feedToken, hashFeedToken } from "./feed-token";
import { insertFeed, revokeFeeds } from "./store";

/** What opening a feed reads beside the session. */
export const FEED_OWNER = FILE;

/** Makes a private address for the person's plan; one that they had before leads nowhere from then on. Errors: `plan_missing`. */
export async function openFeed(input: {
  debtor: ActingDebtor<typeof FEED_OWNER>;
  showsDetails: boolean;
  now: Date;
}): Promise<Result<null, "plan_missing">> {
  refuseImpersonator(input.debtor);
  const { debtor, showsDetails, now } = input;
  const plan = newestPlan(debtorFileOf(debtor, now), ["active", "completed"]);
  if (!plan) return err("plan_missing");
  const { debtorId, actor } = debtor;
  const id = randomUUID();
  const details = { plan: plan.id, showsDetails };
  await insertFeed(
    {
      ...{ id, debtorId, planId: plan.id, showsDetails, createdAt: now },
      tokenHash: hashFeedToken(feedToken(id)),
    },
    auditRow({ actor, action: "calendar.opened", details, now }),
  );
  return ok(null);
}

/** The address leads nowhere from now on. Can be repeated. */
export async function closeFeed(input: { debtor: ActingDebtor; now: Date }): Promise<void> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const audit = auditRow({ actor: debtor.actor, action: "calendar.revoked", now });
  await revokeFeeds(debtor.debtorId, now, audit);
}
