import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@/e2e/fixtures/browser";

/**
 * The Chromium of the npm package finds fonts only in folders that its own servers have; without any it paints
 * no text, and nothing could be measured. Answers the environment that shows it this machine's fonts and its own.
 */
export async function fontSettings(
  browser: Browser,
  folder: string,
): Promise<Record<string, string>> {
  const packaged = browser.environment.FONTCONFIG_PATH;
  if (!packaged) return {};
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(packaged, "fonts")];
  const file = join(folder, "fonts.conf");
  await writeFile(file, fontConfiguration(folders.filter(existsSync), join(folder, "fonts-cache")));
  return { FONTCONFIG_FILE: file };
}

function fontConfiguration(folders: readonly string[], cacheFolder: string): string {
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig>`,
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${cacheFolder}</cachedir>`,
    `</fontconfig>`,
  ].join("\n");
}
