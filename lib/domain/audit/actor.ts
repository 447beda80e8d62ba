/** Who does something: authorises use cases and signs the audit trail. Ids only, never names. */
export type Actor =
  | Readonly<{ kind: "debtor"; debtorId: string; creditorId: string; sessionId: string }>
  | Readonly<{ kind: "link"; linkId: string }>
  | Readonly<{ kind: "system"; job: string }>;

export type DebtorActor = Extract<Actor, { kind: "debtor" }>;

/** The id under which the audit trail keeps an actor. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case "debtor":
      return actor.sessionId;
    case "link":
      return actor.linkId;
    case "system":
      return actor.job;
  }
}
