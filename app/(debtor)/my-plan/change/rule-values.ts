import type { RuleFigures } from "@/lib/services/change/get-change-menu";

/** The creditor's rules as sentences name them. */
export const ruleValues = ({ moveDaysMax, paidPerSkip, cutOffBankDays }: RuleFigures) => ({
  ...{ days: moveDaysMax, paid: paidPerSkip, cutOff: cutOffBankDays },
});
