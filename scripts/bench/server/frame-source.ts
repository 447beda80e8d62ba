// Which file a frame of a CPU profile comes from, seen through the bundles: our build's chunks by their source maps,
// Next's own runtime (one minified file with React inside) by the names of the modules in it.
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

export type Frame = {
  readonly functionName: string;
  readonly url: string;
  /** From 0. */
  readonly lineNumber: number;
  readonly columnNumber: number;
};

type Module = { readonly line: number; readonly column: number; readonly name: string };

/** `"./dist/…/react.js"(e,t,r){`, in the server's own layer with "(react-server)/" before it. */
const MODULE = /"((?:\([a-z-]+\)\/)?\.{1,2}\/[^"]{3,140})"[(:]/g;

const maps = new Map<string, SourceMap | null>();
const modules = new Map<string, Module[]>();

/** The source's path or module name; a function's name where there is no file ("(garbage collector)"). */
export function sourceOf(frame: Frame): string {
  if (frame.url === "") return frame.functionName;
  if (!/^(file:|\/)/.test(frame.url)) return frame.url;
  const path = frame.url.startsWith("file:") ? fileURLToPath(frame.url) : frame.url;
  if (path.includes("/.next/")) return throughMap(path, frame) ?? path;
  if (path.includes("/compiled/next-server/")) return `next-runtime ${moduleAt(path, frame)}`;
  return path;
}

function throughMap(path: string, { lineNumber, columnNumber }: Frame): string | null {
  let map = maps.get(path);
  if (map === undefined) {
    const file = `${path}.map`;
    map = existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : null;
    maps.set(path, map);
  }
  const entry = map?.findEntry(lineNumber, columnNumber);
  return entry && "originalSource" in entry ? entry.originalSource : null;
}

/** The last module that begins before the frame. */
function moduleAt(path: string, { lineNumber, columnNumber }: Frame): string {
  let inFile = modules.get(path);
  if (!inFile) {
    inFile = modulesIn(readFileSync(path, "utf8"));
    modules.set(path, inFile);
  }
  const found = inFile.findLast(
    ({ line, column }) => line < lineNumber || (line === lineNumber && column <= columnNumber),
  );
  return found?.name ?? "start";
}

/** Where each module of a webpack bundle begins, in order. */
export function modulesIn(bundle: string): Module[] {
  return bundle.split("\n").flatMap((text, line) =>
    Array.from(text.matchAll(MODULE), ({ index, 1: name = "" }) => ({
      line,
      column: index,
      name,
    })),
  );
}
