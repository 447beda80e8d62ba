// What the build made for pages beside Next's own output: our small script, the rules for instant pages, and the
// stylesheets whose text goes into the page itself.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readStylesheet, type Stylesheet } from "./stylesheet";

const scriptSchema = z.object({ src: z.string(), integrity: z.string() });

const manifestSchema = z.object({
  script: scriptSchema,
  /** Those of single pages, by the name that lib/domain/journey/page-kind.ts gives them. */
  pageScripts: z.object({
    ...{ chat: scriptSchema, desk: scriptSchema },
    ...{ pocket: scriptSchema, viewer: scriptSchema },
  }),
  speculation: z.string(),
});

/** Addresses of our own script, with its hash, and of the rules by which browsers fetch the next page ahead. */
export type OwnAssets = z.infer<typeof manifestSchema>;
export type OwnScript = z.infer<typeof scriptSchema>;

/** Throws where the build is missing: a page without its script would look right and not work in full. */
export function readOwnAssets(buildFolder: string): OwnAssets {
  const file = join(buildFolder, "browser", "manifest.json");
  return manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

export type StylesheetReader = (href: string) => Stylesheet | null;

const STYLESHEET = /^\/_next\/(static\/[\w./-]+\.css)$/;

/** Answers a stylesheet by its address, read once; null for what is none of the build's. */
export function stylesheetReader(buildFolder: string): StylesheetReader {
  const known = new Map<string, Stylesheet | null>();
  const scripts = readScripts(buildFolder);
  return (href) => {
    const kept = known.get(href);
    if (kept !== undefined) return kept;
    const path = STYLESHEET.exec(href)?.[1];
    const file = path && !path.includes("..") ? join(buildFolder, path) : null;
    const isThere = file !== null && existsSync(file);
    const stylesheet = isThere ? readStylesheet(readFileSync(file, "utf8"), scripts) : null;
    // Only addresses in the build's own pages come here, so this does not grow with requests.
    known.set(href, stylesheet);
    return stylesheet;
  };
}

/** All that the framework may load in a browser; whoever develops may have none of it yet. */
function readScripts(buildFolder: string): string {
  const folder = join(buildFolder, "static", "chunks");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const scripts = names.filter((name) => name.endsWith(".js"));
  return scripts.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}
