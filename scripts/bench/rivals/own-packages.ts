// Gives a folder packages of its own. Turbopack looks for a proxy and for instrumentation in every folder above an
// application, up to the root that its packages are found under: with ours as its root, a bare application would run
// our proxy.
import { existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const INSTALLED = "node_modules";

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** Copies these packages and all that they need, as they are installed here, to `<folder>/node_modules`. */
export async function copyPackages(names: readonly string[], folder: string): Promise<void> {
  const needed = new Set(names);
  // A set hands out what is added while it is walked through.
  for (const name of needed) {
    const installed = join(INSTALLED, name);
    // What is not here lies inside the package that needs it, and is copied with it.
    if (!existsSync(installed)) continue;
    const text = await readFile(join(installed, "package.json"), "utf8");
    const { dependencies } = packageSchema.parse(JSON.parse(text));
    for (const dependency of Object.keys(dependencies)) needed.add(dependency);
    await cp(installed, join(folder, "node_modules", name), { recursive: true });
  }
}
