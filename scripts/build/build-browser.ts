// What browsers get from us beside Next's own output: one small script for every page and one for some, the rules by which
// the next page is fetched ahead, and the service worker. The web server finds them by the manifest (scripts/serve/own-assets.ts).
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { speculationRules } from "@/lib/browser/prefetch/speculation-rules";
import { bundle } from "./bundle";
import { requireWithin } from "./byte-budget";
import { precompress } from "./precompress";

/** Every page of a person on a slow line waits for it. */
const SCRIPT_BYTES_MAX = 3_000;
/** Of single pages: nothing waits for it. */
const PAGE_SCRIPT_BYTES_MAX = 6_000;

/** Loaded by who shows their screen, once an agent looks. */
const RECORDER_BYTES_MAX = 25_000;
/** Of the agent's page, on a desktop. */
const VIEWER_BYTES_MAX = 100_000;

const folder = join(".next", "browser");

/** Makes `.next/browser` anew. `revision` says which build the pages are of: another one is kept by the service worker anew. */
export async function buildBrowser(revision: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "assets"), { recursive: true });
  const passkey = await buildScript("passkey", PAGE_SCRIPT_BYTES_MAX);
  const recorder = await buildScript("recorder", RECORDER_BYTES_MAX, {}, "esm");
  const cobrowse = await buildScript("cobrowse", PAGE_SCRIPT_BYTES_MAX, {
    RECORDER_SCRIPT: recorder.src,
  });
  const script = await buildScript("page", SCRIPT_BYTES_MAX, {
    ...{ PASSKEY_SCRIPT: passkey.src, COBROWSE_SCRIPT: cobrowse.src },
  });
  const viewer = await buildScript("viewer", VIEWER_BYTES_MAX);
  const chat = await buildScript("chat", PAGE_SCRIPT_BYTES_MAX);
  const desk = await buildScript("desk", PAGE_SCRIPT_BYTES_MAX);
  const pocket = await buildScript("pocket", PAGE_SCRIPT_BYTES_MAX);
  const rules = Buffer.from(JSON.stringify(speculationRules()));
  const speculation = await writeAsset("speculation", "json", rules);
  await write(
    "manifest.json",
    JSON.stringify({ script, pageScripts: { chat, desk, pocket, viewer }, speculation }),
  );
  const kept = [
    { url: script.src, revision: null },
    { url: pocket.src, revision: null },
    { url: "/icons/icon.svg", revision },
    { url: "/offline", revision },
  ];
  await write("sw.js", await bundle("lib/browser/worker/service-worker.ts", { KEPT: kept }));
  await write("push.js", await bundle("lib/browser/push/push.ts"));
  await precompress(folder);
}

/** Builds lib/browser/<name>/<name>.ts; throws where it is larger than it may be (bytes, compressed). */
async function buildScript(
  name: string,
  bytesMax: number,
  constants: Readonly<Record<string, unknown>> = {},
  format: "iife" | "esm" = "iife",
) {
  const script = await bundle(`lib/browser/${name}/${name}.ts`, constants, format);
  await requireWithin(bytesMax, `The script "${name}"`, script);
  const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
  return { src: await writeAsset(name, "js", script), integrity };
}

/** Writes a file whose name changes with its content, and answers its address. */
async function writeAsset(name: string, ending: string, content: Buffer): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const path = `assets/${name}-${hash}.${ending}`;
  await write(path, content);
  return `/${path}`;
}

const write = (path: string, content: string | Buffer) => writeFile(join(folder, path), content);
