import type { StaffFilePage } from "@/lib/services/file/get-file";
import type { StaffMember } from "@/lib/services/staff/current-staff";

/** What each part of the page is given. */
export interface FilePart {
  file: StaffFilePage;
  member: StaffMember;
}
