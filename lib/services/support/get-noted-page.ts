import "server-only";
import type { CaseKind } from "@/lib/domain/support/case";
import { CASE_KINDS } from "@/lib/domain/support/case";
import { findOwnCase } from "./store";

/** Read model of /noted/<case>: what was recorded, for its owner only; null for anyone else. */
export async function getNotedPage(
  caseId: string,
  debtorId: string,
): Promise<{ kind: CaseKind; reference: string } | null> {
  const found = UUID.test(caseId) ? await findOwnCase(caseId, debtorId) : null;
  const kind = CASE_KINDS.find((known) => known === found?.kind);
  return found && kind ? { kind, reference: found.id.slice(0, 8).toUpperCase() } : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
