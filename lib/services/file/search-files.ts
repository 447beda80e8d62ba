import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { typedNameHashes } from "@/lib/services/debtor/name-hash";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { readIdentifier } from "@/lib/services/sign-in/read-identifier";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { type FoundRow, findFiles } from "./search-store";

/** More are not shown: who finds so many asks more precisely. */
export const FOUND_MAX = 25;

export type FoundFile = {
  debtorId: string;
  name: string;
  references: string[];
  balance: Money;
  hasPlan: boolean;
  openCases: number;
};

const mayRead = (actor: StaffActor) =>
  staffMay(actor, "file.read", { creditorId: actor.creditorId });

/**
 * The files that a reference, name, phone or e-mail finds, the newest first; FOUND_MAX at most, and one more to show that
 * there are others. Error: `not_allowed`.
 */
export async function searchFiles(
  { actor, creditor }: Pick<StaffMember, "actor" | "creditor">,
  typed: string,
): Promise<Result<{ files: FoundFile[]; hasMore: boolean }, "not_allowed">> {
  if (!mayRead(actor)) return err("not_allowed");
  const identifier = readIdentifier(typed);
  if (!identifier) return ok({ files: [], hasMore: false });
  const sought = { ...identifier, nameHashes: typedNameHashes(typed) };
  const rows = await findFiles(scopeOf(actor), sought, FOUND_MAX + 1);
  const files = rows.slice(0, FOUND_MAX).map((row) => toFound(row, creditor.currency));
  return ok({ files, hasMore: rows.length > FOUND_MAX });
}

function toFound(row: FoundRow, currency: string): FoundFile {
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const { id, references, hasPlan, openCases } = row;
  const { givenName, familyName } = openProfile(row);
  return {
    ...{ debtorId: id, name: `${givenName} ${familyName}`, references, hasPlan, openCases },
    balance: money(row.balanceMinor, currency),
  };
}
