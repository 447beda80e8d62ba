import "server-only";
import { z } from "zod";
import { jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY_AS_UUID, type Reading, rowOf } from "@/lib/adapters/db/reading";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isMandateStatus, type MandateStatus } from "@/lib/domain/mandate/status";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { readAgreement } from "./agreement";

const mandateSchema = z.object({
  ...{ id: z.string(), reference: z.string(), status: z.string(), last4: z.string() },
  ...{ creditorIdentifier: z.string().nullable(), evidence: z.unknown(), acceptedAt: jsonInstant },
});

const OWN_MANDATE: Reading<z.output<typeof mandateSchema> | null> = {
  sql: rowOf(`select mandate.id, reference, mandate.status, last4, creditor_identifier as "creditorIdentifier",
      evidence, accepted_at as "acceptedAt"
    from mandate join payment_method method on method.id = mandate.method_id
    where mandate.id = ${KEY_AS_UUID} and mandate.debtor_id = debtor.id`),
  schema: mandateSchema.nullable(),
};

/** What this page reads beside the session; the mandate's id is the key. */
export const MANDATE_PAGE = { mandate: OWN_MANDATE };

/** A mandate as a document. */
export type MandateView = {
  id: string;
  reference: string;
  status: MandateStatus;
  isOver: boolean;
  /** The debtor, as we know them. */
  name: string;
  last4: string;
  creditor: { name: string; address: string; identifier: string | null };
  acceptedAt: Date;
  /** The day of it in the creditor's zone. */
  acceptedOn: CalendarDate;
  timeZone: string;
  textVersion: string;
  /** Enough of the session's id to find it, for support. */
  session: string;
};

/** Null for somebody else's mandate and for what is none. */
export function getMandate(debtor: ReadDebtor<typeof MANDATE_PAGE>): MandateView | null {
  const { record, creditor, read } = debtor;
  if (!read.mandate) return null;
  const { id, reference, status, last4, creditorIdentifier, evidence, acceptedAt } = read.mandate;
  invariant(isMandateStatus(status), "a stored mandate has a known status");
  const { givenName, familyName } = openProfile(record);
  const { timeZone } = creditor;
  const { textVersion, sessionId } = readAgreement(evidence);
  return {
    ...{ id, reference, status, last4, acceptedAt, textVersion, timeZone },
    acceptedOn: dateInZone(acceptedAt, timeZone),
    isOver: status !== "pending" && status !== "active",
    name: `${givenName} ${familyName}`,
    creditor: {
      name: creditor.name,
      address: creditor.legalAddress,
      identifier: creditorIdentifier,
    },
    session: sessionId.slice(0, 8),
  };
}
