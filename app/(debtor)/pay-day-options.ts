/** The days of the month that a creditor lets a plan be paid on, for a select. */
export const payDayOptions = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).map((day) => ({
    value: day,
    label: day,
  }));
