"use client";
// In the browser because the sum follows what is typed. Without JavaScript it shows the sum as last saved, if any.
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import type { Currency } from "@/lib/domain/money/money";
import styles from "./live-totals.module.css";
import type { ShownTotals } from "./shown-totals";

interface LiveTotalsProps {
  formId: string;
  step: "income" | "spending";
  locale: string;
  currency: Currency;
  /** As saved, already in the person's language. */
  total: string | null;
  /** Monthly incomes from the step before, digits of minor units; null where they are not known. */
  incomeMinor: string | null;
  texts: Readonly<{ total: string; left: string }>;
}

export function LiveTotals({
  formId,
  step,
  locale,
  currency,
  total,
  incomeMinor,
  texts,
}: LiveTotalsProps) {
  const [shown, setShown] = useState<ShownTotals | null>(total ? { total, left: null } : null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    // The form library and the schemas arrive after the page can be used.
    const load = import("./watch-lines").then(({ watchLines }) => {
      const form = document.getElementById(formId);
      if (isGone || !(form instanceof HTMLFormElement)) return;
      stop = watchLines({ form, step, locale, currency, incomeMinor, onTotals: setShown });
    });
    // Without it the totals are simply those of the next page.
    load.catch(() => undefined);
    return () => {
      isGone = true;
      stop();
    };
  }, [formId, step, locale, currency, incomeMinor]);
  if (!shown) return null;
  return (
    <Card tone="soft">
      <dl className={styles.totals} aria-live="polite" data-live-totals={step}>
        <div className={styles.line}>
          <dt>{texts.total}</dt>
          <dd className={styles.amount}>{shown.total}</dd>
        </div>
        {shown.left !== null && (
          <div className={styles.line}>
            <dt>{texts.left}</dt>
            <dd className={styles.amount}>{shown.left}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
