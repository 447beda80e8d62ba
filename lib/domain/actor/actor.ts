import type { StaffRole } from "./permission";

/** Who does something: authorises use cases and signs the audit trail. Ids only, never names. */
export type Actor =
  | Readonly<{ kind: "debtor"; debtorId: string; creditorId: string; sessionId: string }>
  | Readonly<{ kind: "link"; linkId: string }>
  | VisitorActor
  | Readonly<{ kind: "system"; job: string }>
  | StaffActor
  | ImpersonatorActor
  | OperatorActor;

/** Somebody in a session without a link, before they have shown who they are. */
type VisitorActor = Readonly<{ kind: "visitor"; sessionId: string }>;

export type DebtorActor = Extract<Actor, { kind: "debtor" }>;

/** Somebody who works for one creditor. */
export type StaffActor = Readonly<{
  kind: "staff";
  staffId: string;
  creditorId: string;
  role: StaffRole;
  /** The team whose files they see beside those of none; null: they are in none. */
  teamId: string | null;
}>;

/**
 * A colleague who sees a person's pages as they do. No debtor and no staff: what is done at all takes one of these only
 * where it says so (impersonator.ts), and new things do not.
 */
export type ImpersonatorActor = Readonly<{
  kind: "impersonator";
  impersonationId: string;
  staffId: string;
  debtorId: string;
  creditorId: string;
  /** The person has agreed that what they say is filled in for them. */
  mayFillIn: boolean;
}>;

/** Whoever may run commands on the server; `login` is what they call themselves there. */
export type OperatorActor = Readonly<{ kind: "operator"; login: string }>;

/** The id under which the audit trail keeps an actor. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case "debtor":
    case "visitor":
      return actor.sessionId;
    case "link":
      return actor.linkId;
    case "system":
      return actor.job;
    case "staff":
    case "impersonator":
      return actor.staffId;
    case "operator":
      return actor.login;
  }
}
