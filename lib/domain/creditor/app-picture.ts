// The pictures by which an installed app is known on a phone: the brand's monogram on its accent. They are made from the brand,
// so that a creditor has them without drawing any.
import { type BrandColours, pageSurface } from "./brand";
import { SPLASH_SCREENS, splashFile } from "./splash-screen";

/**
 * rounded: an icon with its own corners. full: the phone cuts the corners. maskable: it may cut to a circle, so the letters
 * stay within 80 % of the width (W3C, Web Application Manifest, "maskable"). splash-…: what iOS shows while an app starts.
 */
type Shape = "rounded" | "full" | "maskable" | "splash-light" | "splash-dark";
export type AppPicture = Readonly<{ shape: Shape; widthPx: number; heightPx: number }>;

const square = (shape: Shape, edgePx: number): AppPicture => {
  return { shape, widthPx: edgePx, heightPx: edgePx };
};

const ICONS: ReadonlyMap<string, AppPicture> = new Map([
  ["icon-192.png", square("rounded", 192)],
  ["icon-512.png", square("rounded", 512)],
  ["maskable-512.png", square("maskable", 512)],
  ["apple-touch-icon.png", square("full", 180)],
]);

const SPLASHES: ReadonlyMap<string, AppPicture> = new Map(
  SPLASH_SCREENS.flatMap((screen) => {
    const size = { widthPx: screen.width * screen.ratio, heightPx: screen.height * screen.ratio };
    return (["light", "dark"] as const).map(
      (theme) => [splashFile(theme, screen), { shape: `splash-${theme}`, ...size }] as const,
    );
  }),
);

/** The picture of this name, or null: nobody makes us draw other sizes. */
export const findAppPicture = (file: string): AppPicture | null =>
  ICONS.get(file) ?? SPLASHES.get(file) ?? null;

/** Letters as SVG paths (y upwards from the base line, as fonts have it), in units of which capitals are `capHeight` high. */
export type Outline = Readonly<{
  letters: readonly { x: number; path: string }[];
  width: number;
  capHeight: number;
}>;

/** Of the mark's edge: how high capitals are, and how wide the letters may be at most. */
const LETTERS = {
  usual: { height: 0.34, widthMax: 0.62 },
  maskable: { height: 0.27, widthMax: 0.5 },
};
const CORNER = 0.234;
/** Of a screen's width: the mark while the app starts. */
const SPLASH_MARK = 0.25;

/** Draws a picture as SVG. */
export function drawAppPicture(
  { shape, widthPx, heightPx }: AppPicture,
  colours: BrandColours,
  outline: Outline,
): string {
  const isSplash = shape === "splash-light" || shape === "splash-dark";
  const theme = shape === "splash-dark" ? "dark" : "light";
  const edge = isSplash ? widthPx * SPLASH_MARK : widthPx;
  const { accent, onAccent } = colours[theme];
  const ground = isSplash ? `<rect width="100%" height="100%" fill="${pageSurface(theme)}"/>` : "";
  const corner = isSplash || shape === "rounded" ? edge * CORNER : 0;
  const room = LETTERS[shape === "maskable" ? "maskable" : "usual"];
  const { width, capHeight } = outline;
  const scale = Math.min((edge * room.height) / capHeight, (edge * room.widthMax) / width);
  const [x, y] = [(edge - width * scale) / 2, (edge + capHeight * scale) / 2];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${ground}`,
    `<g transform="translate(${(widthPx - edge) / 2} ${(heightPx - edge) / 2})">`,
    `<rect width="${edge}" height="${edge}" rx="${corner}" fill="${accent}"/>`,
    `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${onAccent}">`,
    ...outline.letters.map(
      (letter) => `<path transform="translate(${letter.x})" d="${letter.path}"/>`,
    ),
    "</g></g></svg>",
  ].join("");
}
