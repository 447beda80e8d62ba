// Stands in for the phone's own wallet window: the payer confirms with a card, or cancels.
import { openDialog } from "./dialog";
import { make } from "./dom";
import type { Appearance, Fields } from "./options";
import { formatAmount, textsFor } from "./texts";

export type WalletType = "apple_pay" | "google_pay";
export const walletNames: Record<WalletType, string> = {
  apple_pay: "Apple Pay",
  google_pay: "Google Pay",
};

/** The payer's confirmed choice; the sheet stays open until `finish`. */
export type WalletChoice = { type: WalletType; data(): Fields; finish(): void };

const cards = [
  { number: "4242424242424242", isRefused: false },
  { number: "4000000000009995", isRefused: true },
];

export type SheetOptions = {
  type: WalletType;
  amount: number | undefined;
  currency: string;
  locale: string | undefined;
  appearance: Appearance | undefined;
};

/** Resolves with the choice, or null when the payer cancels. */
export function openWalletSheet(options: SheetOptions): Promise<WalletChoice | null> {
  const texts = textsFor(options.locale);
  const { promise, resolve } = Promise.withResolvers<WalletChoice | null>();
  const total = formatAmount(options.amount ?? 0, options.currency, options.locale);
  const choice = make(
    "select",
    { class: "Button", id: "wallet-card", "aria-label": texts.walletCard },
    cards.map(({ number, isRefused }) =>
      make("option", { value: number }, [
        `Visa •••• ${number.slice(-4)}${isRefused ? ` (${texts.refusedCard})` : ""}`,
      ]),
    ),
  );
  const pay = make("button", { type: "button", class: "Button Button--primary" }, [
    texts.pay.replace("{amount}", total),
  ]);
  const cancel = make("button", { type: "button", class: "Button" }, [texts.cancel]);
  const children = [
    make("h2", { class: "Title", id: "title" }, [walletNames[options.type]]),
    make("p", { class: "Amount" }, [total]),
    choice,
    make("p", { class: "Text" }, [texts.walletText]),
    pay,
    cancel,
  ];
  const label = `${walletNames[options.type]} · Stripe sandbox`;
  const content = { label, className: "Sheet", children };
  const dialog = openDialog(content, options.appearance, dismiss);
  pay.focus();
  cancel.addEventListener("click", dismiss);
  pay.addEventListener("click", () => {
    for (const control of [pay, cancel, choice]) control.disabled = true;
    pay.textContent = texts.paying;
    const data = () => cardData(choice.value, options.type);
    resolve({ type: options.type, data, finish: () => dialog.close() });
  });
  return promise;

  function dismiss(): void {
    if (pay.disabled) return;
    dialog.close();
    resolve(null);
  }
}

function cardData(number: string, wallet: WalletType): Fields {
  const exp_year = new Date().getFullYear() + 3;
  return { type: "card", card: { number, exp_month: 12, exp_year, cvc: "123", wallet } };
}
