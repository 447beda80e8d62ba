import "server-only";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import { currentStaff, type StaffMember } from "./current-staff";

/** The colleague of this request where they are at work and may do this, else null: for answers that are no pages. */
export async function openStaff(permission: Permission): Promise<StaffMember | null> {
  const current = await currentStaff();
  if (current.state !== "signed_in") return null;
  return roleMay(current.member.actor.role, permission) ? current.member : null;
}
