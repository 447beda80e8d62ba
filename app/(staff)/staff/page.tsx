import { redirect } from "next/navigation";
import { roleMay } from "@/lib/domain/actor/permission";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { SECTIONS } from "./sections";

/** The first part of the console that this colleague may open. */
export default async function StaffHome() {
  const { actor } = await requireStaff();
  redirect(SECTIONS.find(({ permission }) => roleMay(actor.role, permission))?.href ?? "/staff/me");
}
