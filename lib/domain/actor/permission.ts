// What people of the creditor's may do, by role: the one table that use cases ask. What is not in it is refused.

/** Agents help, supervisors also decide, operations set the rules, auditors read the trail, admins let people in. */
export const STAFF_ROLES = ["agent", "supervisor", "operations", "auditor", "admin"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const HELPS = ["agent", "supervisor"] as const;
const READS = [...HELPS, "operations"] as const;

/** Noun, then what is done with it. */
export const PERMISSIONS = {
  /** Find people, and read their file: who they are, what they owe, plan, payments, timeline. */
  "file.read": READS,
  /** Files that another team looks after. */
  "file.read_every_team": ["supervisor", "operations"],
  /** Say which team looks after a file: to the others it is not there any more. */
  "file.give_to_team": ["supervisor"],
  /** The budget with its working: it may say much about somebody's life. */
  "budget.read": HELPS,
  "note.write": HELPS,
  /** Notes about health and other special categories (art. 9 GDPR), kept apart. */
  "note.read_special": ["supervisor"],
  "case.work": HELPS,
  /** Give a case to somebody else. */
  "case.assign": ["supervisor", "operations"],
  /** Say yes or no to a plan, or a change of one, that no rule allows. */
  "plan.decide": ["supervisor"],
  "hold.place": HELPS,
  "hold.release": ["supervisor"],
  /** Send a person a new link, to the contact on file. */
  "link.send": HELPS,
  "chat.answer": HELPS,
  "cobrowse.join": HELPS,
  "recording.play": ["supervisor"],
  /** See a person's pages as they see them, with a reason. */
  "impersonation.start": HELPS,
  "refund.request": HELPS,
  "refund.decide": ["supervisor"],
  "write_off.request": READS,
  "write_off.decide": ["supervisor"],
  /** The creditor's own rules, and what is proposed of them. */
  "policy.read": ["supervisor", "operations", "admin"],
  "policy.propose": ["operations"],
  "policy.decide": ["supervisor", "admin"],
  "report.read": ["supervisor", "operations", "auditor"],
  "audit.read": ["auditor", "admin"],
  "audit.export": ["auditor"],
  "staff.manage": ["admin"],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;
export type Permission = keyof typeof PERMISSIONS;

export function roleMay(role: StaffRole, permission: Permission): boolean {
  const roles: readonly StaffRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}
