// The browser script /stripe.js, bundled once from sandbox/stripe-js.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Answer } from "./protocol/exchange";

const entry = fileURLToPath(new URL("../stripe-js/main.ts", import.meta.url));

let bundle: Promise<string> | undefined;

/** The script as a classic script, as Stripe serves its own. */
export async function answerScript(): Promise<Answer> {
  bundle ??= bundled();
  return {
    status: 200,
    body: await bundle,
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
  };
}

async function bundled(): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
  });
  return result.outputFiles.map((file) => file.text).join("");
}
