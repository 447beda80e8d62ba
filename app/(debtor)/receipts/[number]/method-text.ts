import { getTranslations } from "next-intl/server";

const isKnownMethod = (kind: string | null) =>
  kind === "card" || kind === "sepa_debit" || kind === "apple_pay" || kind === "google_pay";

/** How somebody paid, in words. */
export async function methodText(method: {
  kind: string | null;
  last4: string | null;
}): Promise<string> {
  const t = await getTranslations("receipt");
  const { kind, last4 } = method;
  return t(`methods.${isKnownMethod(kind) ? kind : "unknown"}`, { ending: last4 ?? "" });
}
