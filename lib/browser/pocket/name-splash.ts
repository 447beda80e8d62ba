import { SPLASH_SCREENS, splashFile } from "@/lib/domain/creditor/splash-screen";
import { isIosBrowser } from "./is-ios-browser";

/**
 * Names for iOS what it shows while the app starts, beside the icon of the same brand: it reads the page as it is when
 * somebody puts it on the home screen. Here and not in every page's head, because only the phone knows its screen.
 */
export function nameSplash(icon: HTMLLinkElement | null): void {
  if (!icon || !isIosBrowser()) return;
  const mine = SPLASH_SCREENS.find(
    ({ width, height, ratio }) =>
      width === screen.width && height === screen.height && ratio === devicePixelRatio,
  );
  if (!mine) return;
  for (const theme of ["light", "dark"] as const) {
    const link = document.createElement("link");
    link.rel = "apple-touch-startup-image";
    link.media = `(prefers-color-scheme: ${theme}) and (orientation: portrait)`;
    link.href = new URL(splashFile(theme, mine), icon.href).href;
    document.head.append(link);
  }
}
