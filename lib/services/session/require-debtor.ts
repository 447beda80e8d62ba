import "server-only";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/audit/actor";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { currentSession } from "./current-session";
import { type FormValues, saveDraft, valuesOf } from "./draft";
import { rememberReturn } from "./return-path";
import type { SessionRecord } from "./store";

/** The person behind an identified session, as pages and actions need them. */
export type SessionDebtor = {
  actor: Extract<Actor, { kind: "debtor" }>;
  locale: string;
  creditorSlug: string;
  creditor: CreditorView;
  /** A one-time code was confirmed: earlier budgets and contact details may be shown. */
  isElevated: boolean;
  expiresAt: Date;
};

/** What to keep when the session turns out to have ended: a posted form and the step it belongs to. */
type Kept = { step: string; path: string; form: FormData };

/**
 * The debtor of this request, or a redirect: to the link's page where there is no session, to
 * /session-ended where it has expired (the posted form is kept), to /identity before proof.
 */
export async function requireDebtor(kept?: Kept): Promise<SessionDebtor> {
  const current = await currentSession();
  if (current.state === "none") redirect("/session-ended?reason=none");
  const { session } = current;
  if (current.state === "ended") {
    // Who never proved who they are must not leave anything among a person's drafts.
    if (kept && session.stage === "identified") await keep(session, kept);
    redirect("/session-ended");
  }
  if (session.stage !== "identified") redirect("/identity");
  return {
    actor: {
      kind: "debtor",
      debtorId: session.debtorId,
      creditorId: session.debtor.creditorId,
      sessionId: session.id,
    },
    locale: session.locale,
    creditorSlug: session.debtor.creditor.slug,
    creditor: toCreditorView(session.debtor.creditor),
    isElevated: session.elevatedAt !== null,
    expiresAt: current.expiresAt,
  };
}

async function keep(session: SessionRecord, { step, path, form }: Kept): Promise<void> {
  const values: FormValues = valuesOf(form);
  await saveDraft(session.debtorId, step, { values, errors: {} });
  await rememberReturn(session.debtorId, path);
}
