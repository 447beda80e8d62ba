import "server-only";
import { z } from "zod";
import { isSeenByOther } from "@/lib/domain/actor/impersonator";
import { showFillInCode } from "@/lib/domain/impersonation/fill-in";
import type { ImpersonationReason } from "@/lib/domain/impersonation/reason";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { OPEN_VIEW, OWN_VIEWS } from "./store";

/** What a page reads that says whether somebody asks to fill in. */
export const HELP_REQUEST = { openView: OPEN_VIEW };

/** Somebody of the creditor's asks to fill in, or does. */
export type HelpRequest = { id: string; state: "asked" | "agreed"; until: Date };

type Asked = ShownDebtor<typeof HELP_REQUEST>;

/** For the person alone: a colleague who sees their pages must not find there how to agree in their place. */
function standing(debtor: Asked, now: Date) {
  const { openView } = debtor.read;
  if (!openView || openView.endsAt <= now || isSeenByOther(debtor)) return null;
  const { fillIn } = openView;
  return fillIn === "asked" || fillIn === "agreed" ? { ...openView, fillIn } : null;
}

/** What stands; null where nobody asks. */
export function helpRequestOf(debtor: Asked, now: Date): HelpRequest | null {
  const open = standing(debtor, now);
  return open && { id: open.id, state: open.fillIn, until: open.endsAt };
}

/** What this page reads beside the session. */
export const VIEWS_PAGE = { ...HELP_REQUEST, views: OWN_VIEWS };

export type OwnView = {
  id: string;
  reason: ImpersonationReason;
  startedAt: Date;
  endedAt: Date;
  isOpen: boolean;
  hasFilledIn: boolean;
};

export type OwnViewsPage = {
  request: HelpRequest | null;
  /** "418 220", to be read out on the phone, while it can be used. */
  code: string | null;
  views: OwnView[];
};

/** Read model of /settings/views. */
export function getOwnViews(debtor: ShownDebtor<typeof VIEWS_PAGE>, now: Date): OwnViewsPage {
  const open = standing(debtor, now);
  const code =
    open?.fillIn === "asked" && open.codeSealed
      ? showFillInCode(openForDebtor(debtor.record, open.codeSealed, z.string()))
      : null;
  const views = debtor.read.views.map(({ id, reason, startedAt, endsAt, endedAt, fillIn }) => ({
    ...{ id, reason, startedAt, endedAt: endedAt ?? endsAt },
    isOpen: endedAt === null && endsAt > now,
    hasFilledIn: fillIn === "agreed" || fillIn === "withdrawn",
  }));
  return { request: helpRequestOf(debtor, now), code, views };
}
