import "server-only";
import type { CaseKind } from "@/lib/domain/support/case";
import { CASE_KINDS } from "@/lib/domain/support/case";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { OWN_CASE } from "./store";

/** What this page reads beside the session; the case's id is the key, whatever the address says. */
export const NOTED_PAGE = { case: OWN_CASE };

export type NotedPage = {
  kind: CaseKind;
  reference: string;
  /** When the person will be called, where they chose a time. */
  callback: { from: Date; until: Date } | null;
};

/** Read model of /noted/<case>: what was recorded, for its owner only; null for anyone else. */
export function getNotedPage({ read }: ReadDebtor<typeof NOTED_PAGE>): NotedPage | null {
  const found = read.case;
  const kind = CASE_KINDS.find((known) => known === found?.kind);
  if (!found || !kind) return null;
  const { callbackFrom: from, callbackUntil: until } = found;
  return {
    ...{ kind, reference: found.id.slice(0, 8).toUpperCase() },
    callback: from && until ? { from, until } : null,
  };
}
