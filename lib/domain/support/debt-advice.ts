// Free, independent debt advice by country (art. 36 of directive (EU) 2023/2225; L751-1 C. conso.). A creditor's own list
// comes first; this one is for people who live elsewhere, and what a new creditor starts with. Looked up on 2026-11-28:
// numbers change, so a number stands here only where the body itself or the press names it.

export type DebtAdviceService = Readonly<{ name: string; phone?: string; url: string }>;

export const DEBT_ADVICE: Readonly<Record<string, readonly DebtAdviceService[]>> = {
  FR: [
    {
      name: "Points conseil budget",
      phone: "0 800 07 10 10",
      url: "https://www.mesquestionsdargent.fr/budget/points-conseil-budget",
    },
    { name: "Banque de France", phone: "3414", url: "https://www.banque-france.fr" },
  ],
  GB: [
    { name: "StepChange", phone: "0800 138 1111", url: "https://www.stepchange.org" },
    { name: "National Debtline", phone: "0808 808 4000", url: "https://nationaldebtline.org" },
  ],
  IE: [{ name: "MABS", url: "https://www.mabs.ie" }],
};

/** The countries of the list, those of `own` left out: the creditor names these itself. */
export const adviceElsewhere = (own: string) =>
  Object.entries(DEBT_ADVICE).filter(([country]) => country !== own);
