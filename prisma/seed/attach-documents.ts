// The invoices and letters that a creditor lets some of the demo people read, drawn as its own system would.
import { renderLetter } from "@/lib/adapters/pdf/render-letter";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { invariant } from "@/lib/domain/invariant";
import { formatMoney } from "@/lib/domain/money/format-money";
import { money } from "@/lib/domain/money/money";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { CreditorRecord } from "@/lib/services/creditor/store";
import { attachDocument } from "@/lib/services/document/attach-document";
import type { DocumentSeed, PersonSeed } from "./person";

const WORDS = {
  fr: {
    to: "Pour",
    reference: "Référence",
    on: "Date",
    amount: "Montant",
    note: "Document d’essai.",
  },
  en: { to: "To", reference: "Reference", on: "Date", amount: "Amount", note: "Demo document." },
} as const;

/** Attaches them to the first of the person's debts. */
export async function attachDocuments(
  seed: PersonSeed,
  creditor: CreditorRecord,
  now: Date,
): Promise<void> {
  const [debt] = seed.debts;
  invariant(debt, "a demo person owes something");
  for (const document of seed.documents ?? []) {
    const attached = await attachDocument({
      creditorId: creditor.id,
      named: { ...document, accountReference: debt.reference },
      bytes: await drawn(seed, debt.reference, document, creditor),
      actor: { kind: "system", job: "seed" },
      now,
    });
    invariant(attached.ok, `a document of ${seed.scenario} could not be attached`);
  }
}

function drawn(
  { locale, profile }: PersonSeed,
  reference: string,
  { name, issuedOn, amountMinor, paragraphs }: DocumentSeed,
  creditor: CreditorRecord,
): Promise<Uint8Array> {
  const { monogram, name: issuer, legalAddress: address, colours } = toCreditorView(creditor);
  const words = WORDS[locale];
  const amount = amountMinor === undefined ? null : formatMoney(money(amountMinor, "EUR"), locale);
  return renderLetter({
    ...{ language: locale, direction: "ltr", title: name, paragraphs, notes: [words.note] },
    letterhead: {
      monogram,
      name: issuer,
      address,
      onBehalfOf: creditor.principalName,
      ...colours.light,
    },
    madeAt: new Date(`${issuedOn}T12:00:00Z`),
    facts: [
      { label: words.to, value: `${profile.givenName} ${profile.familyName}` },
      { label: words.reference, value: reference },
      { label: words.on, value: formatDate(issuedOn, locale) },
      ...(amount === null ? [] : [{ label: words.amount, value: amount }]),
    ],
    footOf: (page, pages) => `${page} / ${pages}`,
  });
}
