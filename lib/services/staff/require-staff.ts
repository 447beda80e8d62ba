import "server-only";
import { notFound, redirect } from "next/navigation";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import { requestPath } from "@/lib/services/locale/request-path";
import { currentStaff, type StaffMember } from "./current-staff";
import { signInPath } from "./sign-in-path";

/**
 * The colleague of this request. Without a session a redirect to sign in, and back from there; without the permission the answer for what does
 * not exist, because what others may do is nobody's business. Use cases ask again (may.ts): this only spares a page.
 */
export async function requireStaff(permission?: Permission): Promise<StaffMember> {
  const current = await currentStaff();
  if (current.state !== "signed_in") {
    const next = await requestPath();
    redirect(signInPath(current.state === "none" ? { next } : { next, step: "code" }));
  }
  const { member } = current;
  if (permission && !roleMay(member.actor.role, permission)) notFound();
  return member;
}
