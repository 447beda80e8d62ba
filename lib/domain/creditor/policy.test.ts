import { describe, expect, it } from "vitest";
import { parseCreditorPolicy } from "./policy";

describe("a creditor's policy", () => {
  it("has a default for everything", () => {
    expect(parseCreditorPolicy({})).toEqual({
      identityFactors: ["birth_date", "postcode"],
      linkLifetimeDays: 30,
      plan: {
        monthsMax: 24,
        instalmentMinMinor: 1000n,
        disposableShareMaxPercent: 50,
        firstPaymentWithinDays: 30,
        payDays: { from: 1, to: 28 },
      },
      change: { moveDaysMax: 14, movesPerInstalmentMax: 1, paidPerSkip: 6, cutOffBankDays: 3 },
      autopay: {
        ...{ attemptsMax: 3, retryDays: [1, 5, 10, 15, 28] },
        ...{ reminderAfterDays: 5, waitDaysMax: 14 },
      },
      refund: { approvalAboveMinor: 10_000n },
      callback: {
        ...{ days: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17, slotHours: 2 },
        ...{ daysOffered: 4, noticeMinutes: 60 },
      },
      chat: {
        ...{ days: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17, perAgentMax: 5 },
        ...{ cannedAnswers: [], videoUrl: null },
      },
      cobrowse: { keepsRecordings: false },
      contact: {
        ...{ fromHour: 8, untilHour: 20, days: [1, 2, 3, 4, 5, 6] },
        ...{ perDayMax: 1, perWeekMax: 3 },
      },
      payment: { minimumMinor: 100n },
      limitationReview: true,
      amicableRecoveryNotice: false,
    });
  });

  it.each([
    { identityFactors: [] },
    { identityFactors: ["birth_date", "birth_date"] },
    { identityFactors: ["mother_maiden_name"] },
    { payment: { minimumMinor: "1.00" } },
    { plan: { payDays: { from: 20, to: 5 } } },
    { plan: { payDays: { from: 1, to: 31 } } },
    { callback: { fromHour: 16, untilHour: 17 } },
    { plan: { disposableShareMaxPercent: 101 } },
    { autopay: { reminderAfterDays: 14, waitDaysMax: 14 } },
    { contact: { fromHour: 20, untilHour: 8 } },
    { contact: { days: [] } },
  ])("is refused when it makes no sense: %j", (policy) => {
    expect(() => parseCreditorPolicy(policy)).toThrow();
  });
});
