import { join } from "node:path";
import { step } from "@/scripts/processes/progress";
import { run } from "@/scripts/processes/run";
import { whenChanged } from "./fingerprint";

const inputs = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

const environment = {
  // Generating needs no schema engine, but the CLI would download one unless a path is given.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
  DATABASE_URL: process.env.DATABASE_URL ?? "postgres://localhost/unused",
};

/** Generates Prisma's client when the schema has changed. */
export async function generateClient(logFolder: string): Promise<void> {
  await whenChanged("lib/adapters/db/generated/.made-from", inputs, () =>
    step("Generating the database client", () =>
      run({
        name: "prisma generate",
        command: ["node_modules/prisma/build/index.js", "generate"],
        environment,
        logFile: join(logFolder, "generate.log"),
      }),
    ),
  );
}
