// Loaded after the page: follows the fields with react-hook-form and adds them up by the server's own schemas.
import { createFormControl } from "react-hook-form";
import { config } from "zod";
import { INCOME_CATEGORIES, SPENDING_CATEGORIES } from "@/lib/domain/budget/categories";
import { monthlyLines } from "@/lib/domain/budget/compute-budget";
import { linesSchema } from "@/lib/domain/budget/lines-schema";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { formatMoney } from "@/lib/domain/money/format-money";
import { type Currency, money } from "@/lib/domain/money/money";
import type { ShownTotals } from "./shown-totals";

interface Watch {
  form: HTMLFormElement;
  step: "income" | "spending";
  locale: string;
  currency: Currency;
  incomeMinor: string | null;
  onTotals: (totals: ShownTotals) => void;
}

// Else zod tries whether it may make functions of texts: the page's policy forbids it, and browsers report the try.
config({ jitless: true });

const CATEGORIES = { income: INCOME_CATEGORIES, spending: SPENDING_CATEGORIES } as const;

/** Tells the totals now and at each change, while every line can be read. Returns what stops it. */
export function watchLines({ form, step, locale, currency, incomeMinor, onTotals }: Watch) {
  const schema = linesSchema<string>(CATEGORIES[step], currency);
  const show = (values: unknown) => {
    const lines = schema.safeParse(values);
    if (!lines.success) return;
    const { total } = monthlyLines(lines.data, currency);
    const left = incomeMinor ? subtractMoney(money(BigInt(incomeMinor), currency), total) : null;
    onTotals({
      total: formatMoney(total, locale),
      left: left ? formatMoney(left, locale).replace("-", "\u2212") : null,
    });
  };
  const { register, subscribe } = createFormControl();
  const fields = [...form.elements].filter(isLineField);
  for (const field of fields) {
    const { ref, onChange } = register(field.name, { value: field.value });
    ref(field);
    field.addEventListener("input", onChange);
  }
  // What was typed before this came, and what the browser has restored.
  show(typedLines(form, CATEGORIES[step]));
  const unsubscribe = subscribe({
    formState: { values: true },
    callback: ({ values }) => show(values),
  });
  return unsubscribe;
}

function typedLines(form: HTMLFormElement, categories: readonly string[]) {
  const typed = new FormData(form);
  const line = (category: string) => ({
    amount: typed.get(`${category}.amount`),
    frequency: typed.get(`${category}.frequency`),
  });
  return Object.fromEntries(categories.map((category) => [category, line(category)]));
}

function isLineField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  return isField && element.name.includes(".");
}
