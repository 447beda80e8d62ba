// A creditor's colours reach the page as a style element with the request's nonce: the CSP allows no style attribute.
import type { BrandColours, BrandPalette } from "@/lib/domain/creditor/brand";

interface BrandStyleProps {
  /** Contrast-checked by the domain. */
  colours: BrandColours;
  nonce: string | undefined;
}

const HEX_COLOUR = /^#[0-9a-f]{6}$/i;

function rule({ accent, onAccent, accentSoft }: BrandPalette): string {
  // What was stored is not trusted with the page's style: anything but a plain colour leaves the default.
  if (![accent, onAccent, accentSoft].every((colour) => HEX_COLOUR.test(colour))) return "";
  return `:root{--accent:${accent};--on-accent:${onAccent};--accent-soft:${accentSoft}}`;
}

/** Sets the accent family in both themes; renders before what it colours. */
export function BrandStyle({ colours, nonce }: BrandStyleProps) {
  return (
    // Browsers hide a nonce from scripts once read, so that the two sides never agree on it.
    <style nonce={nonce} suppressHydrationWarning>
      {`@media screen{${rule(colours.light)}}@media screen and (prefers-color-scheme:dark){${rule(colours.dark)}}`}
    </style>
  );
}
