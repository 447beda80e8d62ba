// A creditor's accent, made legible in both themes. It is corrected here, never trusted (WCAG 2.2, 1.4.3).
import { contrast, fromHsl, mix, parseHex, type Rgb, toHex, toHsl } from "./colour";

/** '#rrggbb' each. accent is legible on every surface and on accentSoft; onAccent is legible on accent. */
export type BrandPalette = Readonly<{ accent: string; onAccent: string; accentSoft: string }>;
export type BrandColours = Readonly<{ light: BrandPalette; dark: BrandPalette }>;

const CONTRAST_MIN = 4.5;
const LIGHTNESS_STEP = 0.01;
const WHITE: Rgb = [1, 1, 1];

/** Quittance's own accent, for a brand whose colour cannot be read. */
const DEFAULT_ACCENT: Rgb = [11 / 255, 95 / 255, 84 / 255];

/** Page, raised and sunken surfaces of the two themes (app/tokens.css); the sunken dark one is the easiest. */
const SURFACES: Readonly<Record<"light" | "dark", readonly Rgb[]>> = {
  light: [[251 / 255, 250 / 255, 247 / 255], WHITE, [243 / 255, 240 / 255, 233 / 255]],
  dark: [
    [18 / 255, 23 / 255, 28 / 255],
    [26 / 255, 33 / 255, 40 / 255],
  ],
};

/** Lightness from which a dark theme's accent starts: bright enough to glow a little, as in the design. */
const DARK_LIGHTNESS_MIN = 0.57;
const DARK_SATURATION_SHARE = 0.65;

const TINT_SATURATION_MAX = 0.33;

/** The page's own ground in a theme, '#rrggbb': what an installed app is framed in. */
export const pageSurface = (theme: "light" | "dark"): string => toHex(SURFACES[theme][0] ?? WHITE);

/** The colours of a brand from its accent, '#rrggbb'. */
export function brandColours(accent: string): BrandColours {
  const given = parseHex(accent) ?? DEFAULT_ACCENT;
  return { light: lightPalette(given), dark: darkPalette(given) };
}

function lightPalette(given: Rgb): BrandPalette {
  const accent = untilLegible(given, -LIGHTNESS_STEP, SURFACES.light, tintOf);
  return { accent: toHex(accent), onAccent: toHex(WHITE), accentSoft: toHex(tintOf(accent)) };
}

/** A tint keeps its hue's warmth; mixing with white would turn it grey. A grey accent keeps a grey tint. */
function tintOf(accent: Rgb): Rgb {
  const { hue, saturation } = toHsl(accent);
  return fromHsl({ hue, saturation: Math.min(saturation, TINT_SATURATION_MAX), lightness: 0.92 });
}

function darkPalette(given: Rgb): BrandPalette {
  const { hue, saturation, lightness } = toHsl(given);
  const start = fromHsl({
    hue,
    saturation: saturation * DARK_SATURATION_SHARE,
    lightness: Math.max(lightness, DARK_LIGHTNESS_MIN),
  });
  const soften = (accent: Rgb) => mix(accent, SURFACES.dark[0] ?? start, 0.15);
  const accent = untilLegible(start, LIGHTNESS_STEP, SURFACES.dark, soften);
  const onAccent = fromHsl({ hue, saturation: saturation * 0.6, lightness: 0.08 });
  return { accent: toHex(accent), onAccent: toHex(onAccent), accentSoft: toHex(soften(accent)) };
}

/** Moves lightness until the accent is legible on every surface and on its own soft ground; black or white at the end. */
function untilLegible(
  start: Rgb,
  step: number,
  surfaces: readonly Rgb[],
  soften: (accent: Rgb) => Rgb,
): Rgb {
  const hsl = toHsl(start);
  let accent = start;
  for (let moved = step; !isLegible(accent, [...surfaces, soften(accent)]); moved += step) {
    const lightness = Math.min(1, Math.max(0, hsl.lightness + moved));
    accent = fromHsl({ ...hsl, lightness });
    if (lightness === 0 || lightness === 1) return accent;
  }
  return accent;
}

function isLegible(accent: Rgb, grounds: readonly Rgb[]): boolean {
  return grounds.every((ground) => contrast(asWritten(accent), asWritten(ground)) >= CONTRAST_MIN);
}

/** What is checked is what will be shown: the colour rounded to hex. */
function asWritten(colour: Rgb): Rgb {
  return parseHex(toHex(colour)) ?? colour;
}
