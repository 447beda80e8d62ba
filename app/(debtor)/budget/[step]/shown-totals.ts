/** Monthly sums in the person's language; what is left only where the incomes are known. */
export interface ShownTotals {
  total: string;
  left: string | null;
}
