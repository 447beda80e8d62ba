import type { Appearance } from "@stripe/stripe-js";
import { useEffect, useState } from "react";

const DARK = "(prefers-color-scheme: dark)";

/** The page's tokens in Stripe's terms, so that its fields look like ours in both themes and every brand. */
function readAppearance(): Appearance {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: matchMedia(DARK).matches ? "night" : "stripe",
    labels: "above",
    variables: {
      colorPrimary: token("--accent"),
      colorBackground: token("--surface-raised"),
      colorText: token("--ink"),
      colorTextSecondary: token("--ink-second"),
      colorDanger: token("--danger"),
      fontFamily: token("--font"),
      fontSizeBase: "17px",
      borderRadius: "10px",
      spacingUnit: "5px",
    },
  };
}

/** Appearance for Elements; follows the device when it changes between light and dark. */
export function useAppearance(): Appearance | null {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    const dark = matchMedia(DARK);
    const read = () => setAppearance(readAppearance());
    read();
    dark.addEventListener("change", read);
    return () => dark.removeEventListener("change", read);
  }, []);
  return appearance;
}
