import "server-only";
import { z } from "zod";
import { showShareCode } from "@/lib/domain/cobrowse/code";
import { isSharedRoute } from "@/lib/domain/cobrowse/shared-route";
import type { CobrowseStatus, EndReason } from "@/lib/domain/cobrowse/status";
import { type KeyHolder, openForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { SHARE_FACTS, type ShareRow } from "./store";

/** What every page says about a screen that is shown. */
export type ShareView = {
  id: string;
  status: Exclude<CobrowseStatus, "ended">;
  /** First name of the agent; null while nobody has the code. */
  agentName: string | null;
  /** Whether this page is one that may be seen. */
  isShown: boolean;
};

/** The share as the page at this path shows it; null where there is none. */
export function shareView(
  share: ShareRow | null,
  record: KeyHolder,
  pathname: string,
): ShareView | null {
  if (!share || share.status === "ended") return null;
  const { id, status, staffNameSealed } = share;
  const isShown = isSharedRoute(pathname);
  return { id, status, agentName: agentName(record, staffNameSealed), isShown };
}

const agentName = (record: KeyHolder, sealed: Uint8Array | null): string | null =>
  sealed && openForDebtor(record, sealed, z.string());

/** What this page reads beside the session. */
export const SHARE_PAGE = { facts: SHARE_FACTS };

export type SharePage = {
  state: "none" | "offered" | "waiting" | "live" | "ended";
  /** Which words head the page: after an end, those of a beginning. */
  heading: "none" | "offered" | "waiting" | "live";
  id: string | null;
  agentName: string | null;
  /** "418 220", while somebody may still type it. */
  code: string | null;
  endReason: EndReason | null;
  until: Date | null;
  isRecorded: boolean;
  /** The creditor keeps recordings of those who want it. */
  offersRecording: boolean;
};

const NOTHING: Omit<SharePage, "offersRecording"> = {
  state: "none",
  heading: "none",
  ...{ id: null, agentName: null, code: null, endReason: null, until: null, isRecorded: false },
};

/** Read model of /share. */
export function getSharePage(debtor: SessionDebtor<typeof SHARE_PAGE>, now: Date): SharePage {
  const { facts } = debtor.read;
  const { record, creditor } = debtor;
  const offersRecording = creditor.policy.cobrowse.keepsRecordings;
  if (!facts) return { ...NOTHING, offersRecording };
  const { id, status, endReason, waitsUntil, endsAt } = facts;
  const isPast = status !== "live" && status !== "ended" && waitsUntil <= now;
  const state = isPast ? "ended" : STATES[status];
  const isWaiting = state === "waiting";
  const code =
    isWaiting && facts.codeSealed ? openForDebtor(record, facts.codeSealed, z.string()) : null;
  return {
    ...{ state, heading: state === "ended" ? "none" : state, id, offersRecording },
    isRecorded: facts.keepsRecording,
    agentName: agentName(record, facts.staffNameSealed),
    code: code && showShareCode(code),
    endReason: isPast ? "expired" : endReason,
    until: isWaiting ? waitsUntil : endsAt,
  };
}

const STATES = { offered: "offered", consented: "waiting", live: "live", ended: "ended" } as const;
