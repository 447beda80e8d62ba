// What browsers get from us beside Next's own output: one small script for every page, the rules by which the next page
// is fetched ahead, and the service worker. The web server finds them by the manifest (scripts/serve/own-assets.ts).
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { speculationRules } from "@/lib/browser/prefetch/speculation-rules";
import { bundle } from "./bundle";
import { requireWithin } from "./byte-budget";
import { precompress } from "./precompress";

/** Every page of a person on a slow line waits for it. */
const SCRIPT_BYTES_MAX = 3_000;

const folder = join(".next", "browser");

/** Makes `.next/browser` anew. `revision` says which build the pages are of: another one is kept by the service worker anew. */
export async function buildBrowser(revision: string): Promise<void> {
  const script = await bundle("lib/browser/page/page.ts");
  await requireWithin(SCRIPT_BYTES_MAX, "The script of every page", script);
  const rules = Buffer.from(JSON.stringify(speculationRules()));

  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "assets"), { recursive: true });
  const src = await writeAsset("page", "js", script);
  const speculation = await writeAsset("speculation", "json", rules);
  const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
  await write("manifest.json", JSON.stringify({ script: { src, integrity }, speculation }));
  const kept = [
    { url: src, revision: null },
    { url: "/offline", revision },
  ];
  await write("sw.js", await bundle("lib/browser/worker/service-worker.ts", { KEPT: kept }));
  await precompress(folder);
}

/** Writes a file whose name changes with its content, and answers its address. */
async function writeAsset(name: string, ending: string, content: Buffer): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const path = `assets/${name}-${hash}.${ending}`;
  await write(path, content);
  return `/${path}`;
}

const write = (path: string, content: string | Buffer) => writeFile(join(folder, path), content);
