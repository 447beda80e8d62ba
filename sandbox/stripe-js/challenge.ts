// Stands in for the bank's 3-D Secure page: the payer passes or fails.
import { openDialog } from "./dialog";
import { make } from "./dom";
import type { Appearance, Intent } from "./options";
import { formatAmount, textsFor } from "./texts";

/** Resolves with what the payer did; Escape is a failure, as closing the bank's page would be. */
export function askForChallenge(
  intent: Intent,
  locale: string | undefined,
  appearance: Appearance | undefined,
): Promise<"complete" | "fail"> {
  const texts = textsFor(locale);
  const { promise, resolve } = Promise.withResolvers<"complete" | "fail">();
  const complete = make(
    "button",
    { type: "button", class: "Button Button--primary", id: "test-source-authorize-3ds" },
    [texts.complete],
  );
  const fail = make("button", { type: "button", class: "Button", id: "test-source-fail-3ds" }, [
    texts.fail,
  ]);
  const amount =
    intent.amount === undefined || intent.currency === undefined
      ? []
      : [make("p", { class: "Amount" }, [formatAmount(intent.amount, intent.currency, locale)])];
  const dialog = openDialog(
    {
      label: "3D Secure · Stripe sandbox",
      className: "Challenge",
      children: [
        make("h2", { class: "Title", id: "title" }, [texts.challengeTitle]),
        ...amount,
        make("p", { class: "Text" }, [texts.challengeText]),
        complete,
        fail,
      ],
    },
    appearance,
    () => resolve("fail"),
  );
  complete.addEventListener("click", () => resolve("complete"));
  fail.addEventListener("click", () => resolve("fail"));
  complete.focus();
  return promise.finally(() => dialog.close());
}
