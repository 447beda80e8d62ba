import "server-only";
import { z } from "zod";
import { db } from "@/lib/adapters/db/client";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";

export const findCreditorBySlug = (slug: string) => db.creditor.findUnique({ where: { slug } });

export const findCreditor = (id: string) => db.creditor.findUnique({ where: { id } });

/** All of them, the oldest first. */
export const findCreditors = () =>
  db.creditor.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

/** A creditor's row as it is stored, sealed keys included: for services only. */
export type CreditorRecord = NonNullable<Awaited<ReturnType<typeof findCreditorBySlug>>>;

/** The row of the statement's `creditor` as text: it is the same for most requests, and known by its text. */
export const CREDITOR_TEXT = `(select to_json(row)::text from (select creditor.id, creditor.slug, creditor.name,
  creditor.message_name as "messageName", creditor.principal_name as "principalName",
  creditor.principal_address as "principalAddress", creditor.legal_address as "legalAddress",
  creditor.phone, creditor.phone_hours as "phoneHours", creditor.email, creditor.country, creditor.currency,
  creditor.time_zone as "timeZone", creditor.default_locale as "defaultLocale",
  creditor.accent_colour as "accentColour", creditor.monogram, creditor.receipt_prefix as "receiptPrefix",
  creditor.iban, creditor.sepa_creditor_identifier as "sepaCreditorIdentifier", creditor.policy,
  creditor.debt_advice as "debtAdvice", creditor.stripe_publishable_key as "stripePublishableKey",
  creditor.stripe_secret_key_sealed as "stripeSecretKeySealed",
  creditor.stripe_webhook_secret_sealed as "stripeWebhookSecretSealed",
  creditor.stripe_account_id as "stripeAccountId", creditor.webhook_url as "webhookUrl",
  creditor.webhook_secret_sealed as "webhookSecretSealed", creditor.created_at as "createdAt") row)`;

const creditorSchema: z.ZodType<CreditorRecord> = z.object({
  ...{ id: z.string(), slug: z.string(), name: z.string(), messageName: z.string() },
  ...{ principalName: z.string().nullable(), principalAddress: z.string().nullable() },
  ...{ legalAddress: z.string(), phone: z.string(), phoneHours: z.string(), email: z.string() },
  ...{ country: z.string(), currency: z.string(), timeZone: z.string(), defaultLocale: z.string() },
  ...{ accentColour: z.string(), monogram: z.string(), receiptPrefix: z.string() },
  ...{ iban: z.string(), sepaCreditorIdentifier: z.string().nullable() },
  ...{ policy: z.json(), debtAdvice: z.json(), stripePublishableKey: z.string().nullable() },
  stripeSecretKeySealed: jsonBytes.nullable(),
  stripeWebhookSecretSealed: jsonBytes.nullable(),
  stripeAccountId: z.string().nullable(),
  webhookUrl: z.string().nullable(),
  webhookSecretSealed: jsonBytes.nullable(),
  createdAt: jsonInstant,
});

/** Far more than an installation has creditors; above it all are read anew. */
const KNOWN_MAX = 200;
const known = new Map<string, CreditorRecord>();

/** The row from CREDITOR_TEXT. Nobody changes it: the same text gives the same object. */
export function creditorOfText(text: string): CreditorRecord {
  const seen = known.get(text);
  if (seen) return seen;
  if (known.size >= KNOWN_MAX) known.clear();
  const creditor = Object.freeze(creditorSchema.parse(JSON.parse(text)));
  known.set(text, creditor);
  return creditor;
}
