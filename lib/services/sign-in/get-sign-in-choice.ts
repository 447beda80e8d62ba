import "server-only";
import { maskedName } from "@/lib/domain/link/masked-name";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { hashSecret } from "@/lib/services/session/current-session";
import type { SignInClaims } from "./sign-in-cookie";
import { findConfirmed } from "./store";

/** One of several files that a code opens: no more than what the link's page shows too. */
export type SignInChoice = { debtorId: string; maskedName: string; creditorName: string };

const NOTHING_MORE = {};

/** Whose files a confirmed code opens, where several people share a phone; empty where there is nothing to choose (any more). */
export async function getSignInChoice(
  claims: SignInClaims | null,
  now: Date,
): Promise<SignInChoice[]> {
  if (!claims) return [];
  const way = { id: claims.signInId, secretHash: hashSecret(claims.secret) };
  const confirmed = await findConfirmed(way, now);
  return Promise.all((confirmed?.debtorIds ?? []).map(choiceOf));
}

async function choiceOf(debtorId: string): Promise<SignInChoice> {
  const { record, creditor } = await readDebtor(debtorId, NOTHING_MORE);
  return { debtorId, maskedName: maskedName(openProfile(record)), creditorName: creditor.name };
}
