import "server-only";
import { z } from "zod";
import { type BrandColours, brandColours } from "@/lib/domain/creditor/brand";
import { type CreditorPolicy, parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import type { CreditorRecord } from "./store";

/** Free, independent help that every debtor page can name (CCD2, L751-1 C. conso). */
const debtAdviceSchema = z.array(
  z.object({ name: z.string(), phone: z.string().optional(), url: z.string().optional() }),
);

/** A creditor as screens may know it: brand, contacts, policy; no keys. */
export type CreditorView = {
  slug: string;
  name: string;
  /** Whom the creditor acts for, where it is an agency. */
  principalName: string | null;
  principalAddress: string | null;
  legalAddress: string;
  phone: string;
  phoneHours: string;
  email: string;
  monogram: string;
  colours: BrandColours;
  country: string;
  currency: string;
  timeZone: string;
  iban: string;
  policy: CreditorPolicy;
  debtAdvice: z.infer<typeof debtAdviceSchema>;
};

const views = new WeakMap<CreditorRecord, CreditorView>();

/** Its view; a row that was seen before is not read again. */
export function toCreditorView(creditor: CreditorRecord): CreditorView {
  const view = views.get(creditor) ?? readView(creditor);
  views.set(creditor, view);
  return view;
}

function readView(creditor: CreditorRecord): CreditorView {
  const { slug, name, principalName, principalAddress, legalAddress } = creditor;
  const { phone, phoneHours, email } = creditor;
  const { monogram, country, currency, timeZone, iban } = creditor;
  return {
    ...{ slug, name, principalName, principalAddress, legalAddress, phone, phoneHours, email },
    ...{ monogram, country, currency, timeZone, iban },
    colours: brandColours(creditor.accentColour),
    policy: parseCreditorPolicy(creditor.policy),
    debtAdvice: debtAdviceSchema.parse(creditor.debtAdvice),
  };
}
