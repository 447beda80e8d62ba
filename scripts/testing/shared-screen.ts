// For tests of shared screens: an agent at work, a recorder that posts, and what became of it.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { appendScreen, SCREEN_POST } from "@/lib/services/cobrowse/screen/append-screen";
import { findShareState } from "@/lib/services/cobrowse/screen/store";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { sealProfile } from "@/lib/services/staff/profile";
import { readAs } from "./read-as";

/** Somebody of a creditor's, signed in. */
export async function agentOf(
  creditorId: string,
  now: Date,
  { role = "agent", teamId = null }: { role?: StaffRole; teamId?: string | null } = {},
): Promise<StaffMember> {
  const staffId = randomUUID();
  const sessionId = randomUUID();
  const name = "Léa Martin";
  const email = `${staffId}@example.org`;
  const bytes = new Uint8Array(32);
  const endsAt = new Date(now.getTime() + 8 * 3_600_000);
  await db.staffMember.create({
    data: {
      ...{ id: staffId, creditorId, teamId, role, locale: "fr", createdAt: now },
      ...{ profileSealed: sealProfile({ name, email }), emailHash: Buffer.from(staffId) },
    },
  });
  await db.staffSession.create({
    data: {
      ...{ id: sessionId, staffId, stage: "signed_in", secretHash: bytes, labelSealed: bytes },
      ...{ addressHash: bytes, createdAt: now, lastSeenAt: now, endsAt },
    },
  });
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  return {
    actor: { kind: "staff", staffId, creditorId, role, teamId },
    ...{ name, email, locale: "fr", sessionId, expiresAt: endsAt, flashSealed: null },
    creditor: toCreditorView(creditor),
  };
}

/** Posts batches of one page, in order. */
export function recorderOf(actor: DebtorActor, path: string) {
  const page = randomUUID();
  let number = 0;
  return async (events: readonly unknown[], now: Date, at = number) => {
    const debtor = await readAs(actor, SCREEN_POST);
    const posted = { page, number: at, path, roundTripMs: 5, events };
    number = at + 1;
    const sizeBytes = JSON.stringify(posted).length;
    return appendScreen({ debtor, posted, sizeBytes, postedFrom: path, now });
  };
}

export const statusOf = async (id: string) => {
  const state = await findShareState(id);
  return [state?.status, state?.endReason];
};

/** What the trail says about a person's shares: what, and by whom. */
export async function actionsOf(debtorId: string): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { debtorId }, orderBy: { id: "asc" } });
  return rows.map(({ action, actorKind }) => `${action} by ${actorKind}`);
}
