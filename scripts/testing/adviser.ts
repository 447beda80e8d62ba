// A colleague of a creditor's who answers people, for integration tests.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { Advisor } from "@/lib/services/conversation/find-for-staff";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { sealProfile, staffEmailHash } from "@/lib/services/staff/profile";

export async function adviser(
  creditorId: string,
  now: Date,
  { role = "agent", teamId = null }: { role?: StaffRole; teamId?: string | null } = {},
): Promise<Advisor> {
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const staffId = randomUUID();
  const profile = { name: "Claire Vasseur", email: `${staffId}@example.com` };
  await db.staffMember.create({
    data: {
      ...{ id: staffId, creditorId, teamId, role, locale: "fr", createdAt: now },
      ...{ profileSealed: sealProfile(profile), emailHash: staffEmailHash(profile.email) },
    },
  });
  const actor = { kind: "staff", staffId, creditorId, role, teamId } as const;
  return { actor, name: profile.name, creditor: toCreditorView(creditor) };
}
