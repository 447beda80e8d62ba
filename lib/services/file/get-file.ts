import "server-only";
import { z } from "zod";
import { roleMay } from "@/lib/domain/actor/permission";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { ok, type Result } from "@/lib/domain/result";
import {
  ACCOUNT_PAGE,
  type AccountPage,
  getAccountPage,
} from "@/lib/services/account/get-account-page";
import { auditRow } from "@/lib/services/audit/store";
import { writeTrail } from "@/lib/services/audit/trail-store";
import { shownPhone } from "@/lib/services/contact/read-contact";
import {
  type DebtorProfile,
  openForDebtor,
  openProfile,
} from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { openProfile as openStaffProfile } from "@/lib/services/staff/profile";
import { type ShownCase, toShownCase } from "@/lib/services/support/shown-case";
import { type FileError, theirFile } from "./authorise";
import { type HoldOnFile, type PaymentOnFile, readFile, type TrailRow } from "./store";

export type StaffFilePage = {
  debtorId: string;
  name: string;
  /** As people of the creditor's country write it. */
  contact: Pick<DebtorProfile, "phone" | "email">;
  /** What the person sees of their debts: the same read model as theirs. */
  owed: AccountPage;
  payments: (Omit<PaymentOnFile, "amountMinor" | "currency" | "refundedMinor"> & {
    amount: Money;
    refunded: Money;
  })[];
  holds: HoldOnFile[];
  cases: ShownCase[];
  notes: { id: string; author: string; isSpecial: boolean; body: string; at: Date }[];
  trail: TrailRow[];
};

const toMoney = (minor: bigint, currency: string): Money => {
  invariant(isCurrency(currency), "a payment's currency is one of ours");
  return money(minor, currency);
};

const shownPayment = ({ amountMinor, refundedMinor, currency, ...payment }: PaymentOnFile) => ({
  ...payment,
  amount: toMoney(amountMinor, currency),
  refunded: toMoney(refundedMinor, currency),
});

/** One file on one page, and a line in its trail that this colleague has looked. Errors: FileError. */
export async function getFile(input: {
  member: StaffMember;
  debtorId: string;
  now: Date;
}): Promise<Result<StaffFilePage, FileError>> {
  const { member, debtorId, now } = input;
  const { actor, creditor } = member;
  const file = await theirFile(actor, "file.read", debtorId);
  if (!file.ok) return file;
  const today = dateInZone(now, creditor.timeZone);
  const seesSpecial = roleMay(actor.role, "note.read_special");
  const record = await readFile(scopeOf(actor), { id: debtorId, today, seesSpecial });
  invariant(record, "a file that was seen a moment ago is still there");
  const debtor = await readDebtor(debtorId, ACCOUNT_PAGE);
  const { creditorId } = file.value;
  await writeTrail(auditRow({ actor, action: "file.viewed", creditorId, debtorId, now }));
  const { givenName, familyName, phone, email } = openProfile(debtor.record);
  return ok({
    ...{
      debtorId,
      name: `${givenName} ${familyName}`,
      contact: { phone: phone && shownPhone(phone, creditor.country), email },
    },
    owed: getAccountPage(debtor, now),
    payments: record.payments.map(shownPayment),
    holds: record.holds,
    cases: record.cases.map(toShownCase),
    notes: record.notes.map(({ id, authorProfile, isSpecial, bodySealed, createdAt }) => ({
      ...{ id, isSpecial, at: createdAt, author: openStaffProfile(authorProfile).name },
      body: openForDebtor(debtor.record, bodySealed, z.string()),
    })),
    trail: record.trail,
  });
}
