import "server-only";
import { FILE } from "@/lib/services/account/debtor-file";
import { detourFrom } from "@/lib/services/journey/detour";
import { PLAN_READS, planBasisOf } from "@/lib/services/plan/plan-basis";
import { newestPlan } from "@/lib/services/plan/plan-record";
import { ALL_RECEIPTS } from "@/lib/services/receipt/receipt-list-record";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { feedUrl } from "./feed-token";
import { OWN_FEED } from "./store";

/** What this page reads beside the session. */
export const EXPORT_PAGE = { ...PLAN_READS, feed: OWN_FEED };

/** What the files of a plan are made of. */
export const EXPORT_FILE = { ...FILE, receipts: ALL_RECEIPTS };

export type ExportPage = {
  kind: "open";
  /** The address that calendar programs read; null where none was made. */
  feed: { url: string; showsDetails: boolean } | null;
};

/** Read model of what a person can take with them of their plan; or the path to go on with. */
export function getExportPage(
  debtor: ShownDebtor<typeof EXPORT_PAGE>,
  now: Date,
): ExportPage | { kind: "detour"; path: string } {
  const { state, file } = planBasisOf(debtor, now);
  if (!newestPlan(file, ["active", "completed"])) {
    return { kind: "detour", path: detourFrom("my_plan", state) ?? "/account" };
  }
  const { feed } = debtor.read;
  return {
    kind: "open",
    feed: feed && { url: feedUrl(feed.id), showsDetails: feed.showsDetails },
  };
}
