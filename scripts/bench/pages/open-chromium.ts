// The journeys' own Chromium, reachable for Playwright (which walks) and for Lighthouse (which measures, in a
// context that Playwright does not touch).
import { type Browser, chromium } from "@playwright/test";
import { browserFlags, chooseBrowser } from "@/e2e/fixtures/browser";
import { findFreePort } from "@/scripts/processes/ports";
import { fontSettings } from "./font-settings";

export type Theme = "light" | "dark";

export type MeasuringBrowser = {
  readonly browser: Browser;
  /** Where Lighthouse connects to. */
  readonly debuggingPort: number;
};

// What a page is told that asks for the preferred colour scheme; Lighthouse has no setting for it.
const themeFlags: Readonly<Record<Theme, string>> = {
  light: "--blink-settings=preferredColorScheme=1",
  dark: "--blink-settings=preferredColorScheme=0",
};

/** A browser whose person prefers this theme. Its fonts' settings are kept in `folder`. */
export async function openChromium(theme: Theme, folder: string): Promise<MeasuringBrowser> {
  const chosen = await chooseBrowser();
  const debuggingPort = await findFreePort();
  const fonts = await fontSettings(chosen, folder);
  const browser = await chromium.launch({
    executablePath: chosen.executablePath,
    args: [...browserFlags, themeFlags[theme], `--remote-debugging-port=${debuggingPort}`],
    env: { ...process.env, ...chosen.environment, ...fonts },
    // The part stops it itself, after what runs in it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return { browser, debuggingPort };
}
