// What a short income and expenditure statement asks for: as few lines as an affordable plan needs.

export const INCOME_CATEGORIES = ["salary", "partner", "benefits", "other_income"] as const;
export type IncomeCategory = (typeof INCOME_CATEGORIES)[number];

export const SPENDING_CATEGORIES = [
  "housing",
  "energy_and_water",
  "food",
  "transport",
  "insurance_and_health",
  "childcare_and_school",
  "maintenance_paid",
  "taxes",
  "phone_and_internet",
  "other_credit",
] as const;
export type SpendingCategory = (typeof SPENDING_CATEGORIES)[number];
