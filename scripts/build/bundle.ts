import { build } from "esbuild";

/** What the oldest phones that we promise to serve understand; newer interfaces are guarded in the code itself. */
const TARGET = ["chrome80", "safari14.1"];

/** One minified script of an entry and all that it imports, classic or a module; `constants` are put in place of their names. */
export async function bundle(
  entry: string,
  constants: Readonly<Record<string, unknown>> = {},
  format: "iife" | "esm" = "iife",
): Promise<Buffer> {
  const define = Object.entries({ "process.env.NODE_ENV": "production", ...constants }).map(
    ([name, value]) => [name, JSON.stringify(value)],
  );
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: TARGET,
    define: Object.fromEntries(define),
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  return Buffer.from(outputFiles[0]?.contents ?? "");
}
