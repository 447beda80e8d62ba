import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { step } from "@/scripts/processes/progress";
import { run } from "@/scripts/processes/run";
import { buildBrowser } from "./build-browser";
import { whenChanged } from "./fingerprint";
import { precompress } from "./precompress";

// Everything that a build is made from.
const inputs = [
  ...["app", "components", "lib", "messages", "public", "scripts/build"],
  ...["i18n.ts", "instrumentation.ts", "next.config.ts"],
  ...["package-lock.json", "tsconfig.json", "prisma/schema.prisma"],
];

/** Builds the app when its sources have changed. Answers whether it was needed. */
export function buildApp(
  logFolder: string,
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  return whenChanged(".next/made-from", inputs, () =>
    step("Building the app (a minute or two)", async () => {
      await run({
        name: "next build",
        command: ["node_modules/next/dist/bin/next", "build"],
        environment: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        logFile: join(logFolder, "build.log"),
      });
      await buildBrowser(await readFile(".next/BUILD_ID", "utf8"));
      await precompress(".next/static");
    }),
  );
}
