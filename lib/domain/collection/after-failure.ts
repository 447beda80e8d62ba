// What follows when an instalment could not be taken: another try on a day that is told before, or the person's turn.
import { addBankDays } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { nextPayDay } from "@/lib/domain/calendar/occurrence";
import { invariant } from "@/lib/domain/invariant";

/** What would help: money on the account, a second try, the person's confirmation, another card or account. */
export type Remedy = "funds" | "second_try" | "confirmation" | "other_method";

export type RetryPolicy = Readonly<{
  /** In all, the first one counted. */
  attemptsMax: number;
  /** Days of the month, 1 to 28, on which wages and benefits usually have arrived. */
  retryDays: readonly number[];
}>;

export type AfterFailure =
  | Readonly<{ status: "retrying"; nextAttemptOn: CalendarDate }>
  | Readonly<{ status: "awaiting_person" | "unresolved"; nextAttemptOn: null }>;

const SECOND_TRY_BANK_DAYS = 2;
/** Time to read the message and to pay in another way. */
const NOTICE_DAYS_MIN = 2;
const WEEK_DAYS = 7;
/** In no week are there fewer bank days than this. */
const BANK_DAYS_OF_A_WEEK_MIN = 3;

/** `failures` counts the attempts that failed, this one included. */
export function afterFailure(
  input: Readonly<{
    remedy: Remedy;
    failures: number;
    failedOn: CalendarDate;
    /** Where the next instalment is at most a fortnight away, a retry does not wait for a pay day beyond a week. */
    isFrequent: boolean;
    policy: RetryPolicy;
  }>,
): AfterFailure {
  const { remedy, failures, failedOn, policy } = input;
  if (remedy === "confirmation" || remedy === "other_method") {
    return { status: "awaiting_person", nextAttemptOn: null };
  }
  if (failures >= policy.attemptsMax) return { status: "unresolved", nextAttemptOn: null };
  const nextAttemptOn =
    remedy === "funds" ? nextFundsDay(input) : addBankDays(failedOn, SECOND_TRY_BANK_DAYS);
  return { status: "retrying", nextAttemptOn };
}

function nextFundsDay({
  failedOn,
  isFrequent,
  policy,
}: Pick<Parameters<typeof afterFailure>[0], "failedOn" | "isFrequent" | "policy">): CalendarDate {
  const earliest = addDays(failedOn, NOTICE_DAYS_MIN);
  const [payDay] = policy.retryDays.map((day) => nextPayDay(earliest, day)).toSorted();
  invariant(payDay, "there is at least one day on which to try again");
  const day = addBankDays(payDay, 0);
  return isFrequent && day > addDays(failedOn, WEEK_DAYS)
    ? addBankDays(failedOn, BANK_DAYS_OF_A_WEEK_MIN)
    : day;
}
