import "server-only";
import { notFound, redirect } from "next/navigation";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import { currentStaff, type StaffMember } from "./current-staff";
import { SIGN_IN_PATH } from "./sign-in-path";

/**
 * The colleague of this request. Without a session a redirect to sign in; without the permission the answer for what does
 * not exist, because what others may do is nobody's business. Use cases ask again (may.ts): this only spares a page.
 */
export async function requireStaff(permission?: Permission): Promise<StaffMember> {
  const current = await currentStaff();
  if (current.state === "none") redirect(SIGN_IN_PATH);
  if (current.state === "first_factor") redirect(`${SIGN_IN_PATH}/code`);
  const { member } = current;
  if (permission && !roleMay(member.actor.role, permission)) notFound();
  return member;
}
