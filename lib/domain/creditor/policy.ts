// What a creditor decides: identity factors, plan limits, payment minimum, legal duties. Kept as JSON in Creditor.policy.
import { z } from "zod";

export const IDENTITY_FACTORS = [
  "birth_date",
  "postcode",
  "contract_digits",
  "security_code_characters",
] as const;

/** Minor units as a string of digits, because JSON has no bigint. */
const minorUnits = z
  .string()
  .regex(/^\d{1,15}$/u)
  .transform((digits) => BigInt(digits));

const planPolicy = z.object({
  monthsMax: z.int().min(1).max(120).default(24),
  instalmentMinMinor: minorUnits.prefault("1000"),
  disposableShareMaxPercent: z.int().min(1).max(100).default(50),
  firstPaymentWithinDays: z.int().min(1).max(90).default(30),
  payDays: z
    .object({ from: z.int().min(1).max(28), to: z.int().min(1).max(28) })
    .refine(({ from, to }) => from <= to)
    .default({ from: 1, to: 28 }),
});

/** What people may change of a plan by themselves; what goes beyond is asked of a person. */
const changePolicy = z.object({
  /** How far one instalment may be moved, in days. */
  moveDaysMax: z.int().min(0).max(60).default(14),
  movesPerInstalmentMax: z.int().min(0).max(5).default(1),
  /** One instalment may be skipped for each so many that were paid. */
  paidPerSkip: z.int().min(1).max(60).default(6),
  /** The last day for a change, in bank days before a debit. */
  cutOffBankDays: z.int().min(1).max(10).default(3),
});

const autopayPolicy = z
  .object({
    /** Attempts at one instalment, the first one counted. */
    attemptsMax: z.int().min(1).max(3).default(3),
    /** Days of the month on which an account is likely to be filled again. */
    retryDays: z.array(z.int().min(1).max(28)).min(1).default([1, 5, 10, 15, 28]),
    /** Days after which a person who alone can go on with an instalment is reminded. */
    reminderAfterDays: z.int().min(1).max(30).default(5),
    /** Days for which the last instalment waits for them; then somebody speaks with them. */
    waitDaysMax: z.int().min(2).max(60).default(14),
  })
  .refine(({ reminderAfterDays, waitDaysMax }) => reminderAfterDays < waitDaysMax);

/** Full hours on the creditor's own clock in which it calls people back. */
const callbackPolicy = z
  .object({
    /** ISO days of the week, 1 is Monday. */
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    fromHour: z.int().min(7).max(20).default(9),
    /** Not part of it. */
    untilHour: z.int().min(8).max(21).default(17),
    slotHours: z.int().min(1).max(4).default(2),
    daysOffered: z.int().min(1).max(10).default(4),
    noticeMinutes: z.int().min(0).max(2880).default(60),
  })
  .refine(({ fromHour, untilHour, slotHours }) => fromHour + slotHours <= untilHour);

/** When the creditor's people answer in the chat, on its own clock, and how. */
const chatPolicy = z
  .object({
    /** ISO days of the week, 1 is Monday. */
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    fromHour: z.int().min(0).max(23).default(9),
    /** Not part of it. */
    untilHour: z.int().min(1).max(24).default(17),
    /** Conversations that one person of the creditor's has at once, those that wait for the debtor among them. */
    perAgentMax: z.int().min(1).max(20).default(5),
    /** Answers ready to be sent, beside ours, in the languages that they are written in. */
    cannedAnswers: z
      .array(
        z.object({
          locale: z.string().max(10),
          title: z.string().min(1).max(60),
          text: z.string().min(1).max(2000),
        }),
      )
      .max(100)
      .default([]),
    /** Where the creditor's own tool for talking by video opens; null: it has none. */
    videoUrl: z
      .url({ protocol: /^https$/u })
      .max(500)
      .nullable()
      .default(null),
  })
  .refine(({ fromHour, untilHour }) => fromHour < untilHour);

/** Hours on the person's own clock, never on public holidays; caps over all channels (FCA CONC 7.9; our own defaults). */
const contactPolicy = z
  .object({
    fromHour: z.int().min(6).max(20).default(8),
    /** Not part of it. */
    untilHour: z.int().min(7).max(22).default(20),
    /** ISO days of the week, 1 is Monday. */
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5, 6]),
    perDayMax: z.int().min(1).max(3).default(1),
    perWeekMax: z.int().min(1).max(7).default(3),
  })
  .refine(({ fromHour, untilHour }) => fromHour < untilHour);

export const creditorPolicySchema = z.object({
  identityFactors: z
    .array(z.enum(IDENTITY_FACTORS))
    .min(1)
    .refine((factors) => new Set(factors).size === factors.length)
    .default(["birth_date", "postcode"]),
  linkLifetimeDays: z.int().min(1).max(90).default(30),
  plan: planPolicy.prefault({}),
  change: changePolicy.prefault({}),
  autopay: autopayPolicy.prefault({}),
  refund: z
    .object({
      /** A refund that takes what is given back of one payment beyond this needs a second person. */
      approvalAboveMinor: minorUnits.prefault("10000"),
    })
    .prefault({}),
  callback: callbackPolicy.prefault({}),
  chat: chatPolicy.prefault({}),
  contact: contactPolicy.prefault({}),
  cobrowse: z
    .object({
      /** A shared screen is recorded for those who want it, and for nobody else. */
      keepsRecordings: z.boolean().default(false),
    })
    .prefault({}),
  payment: z.object({ minimumMinor: minorUnits.prefault("100") }).prefault({}),
  /** A person looks at a possibly time-barred account before a plan or a payment (art. 2240 C. civ.). */
  limitationReview: z.boolean().default(true),
  /** French third-party recovery: the R124-4 items and the L111-8 CPCE text are shown. */
  amicableRecoveryNotice: z.boolean().default(false),
});

/** As stored in JSON: amounts are strings of digits and everything has a default. */
export type CreditorPolicyInput = z.input<typeof creditorPolicySchema>;
export type CreditorPolicy = z.output<typeof creditorPolicySchema>;

/** Reads a stored policy; throws ZodError when it is not one, because it was checked when it was saved. */
export function parseCreditorPolicy(json: unknown): CreditorPolicy {
  return creditorPolicySchema.parse(json);
}
