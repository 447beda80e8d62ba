import type { Permission } from "@/lib/domain/actor/permission";

/** The parts of the console in the order of the menu, each with who may open it; the name is a message key. */
export const SECTIONS = [
  { name: "inbox", href: "/staff/inbox", permission: "case.work" },
  { name: "files", href: "/staff/files", permission: "file.read" },
  { name: "approvals", href: "/staff/approvals", permission: "refund.decide" },
  { name: "chats", href: "/staff/chats", permission: "chat.answer" },
  { name: "cobrowse", href: "/staff/cobrowse", permission: "cobrowse.join" },
  { name: "policy", href: "/staff/policy", permission: "policy.read" },
  { name: "audit", href: "/staff/audit", permission: "audit.read" },
  { name: "reports", href: "/staff/reports", permission: "report.read" },
  { name: "members", href: "/staff/members", permission: "staff.manage" },
] as const satisfies readonly { name: string; href: string; permission: Permission }[];

export type SectionName = (typeof SECTIONS)[number]["name"];
