// The page's style sheet and script, made once at start from their sources.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const styleFiles = ["base.css", "layout.css", "device.css", "cards.css", "panels.css"];

export type Assets = { css: string; script: string };

export async function loadAssets(): Promise<Assets> {
  const styles = new URL("./styles/", import.meta.url);
  const css = styleFiles.map((file) => readFileSync(new URL(file, styles), "utf8")).join("\n");
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("./browser/phone-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return { css, script: bundle.outputFiles[0]?.text ?? "" };
}
