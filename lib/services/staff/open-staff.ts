import "server-only";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import { type CurrentStaff, currentStaff, type StaffMember, staffBy } from "./current-staff";
import { peekStaffSession } from "./session-store";

const memberOf = (current: CurrentStaff, permission: Permission): StaffMember | null =>
  current.state === "signed_in" && roleMay(current.member.actor.role, permission)
    ? current.member
    : null;

/** The colleague of this request where they are at work and may do this, else null: for answers that are no pages. */
export const openStaff = async (permission: Permission): Promise<StaffMember | null> =>
  memberOf(await currentStaff(), permission);

/** The same for what a page asks by itself: that keeps nobody signed in. */
export const openListener = async (permission: Permission): Promise<StaffMember | null> =>
  memberOf(await staffBy(peekStaffSession), permission);
