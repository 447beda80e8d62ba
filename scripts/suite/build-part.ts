import { join } from "node:path";
import { buildApp } from "@/scripts/build/build-app";
import { testEnvironment } from "@/scripts/testing/test-environment";
import { type Outcome, passed } from "./outcome";
import type { Part } from "./part";

/** The production build; the journeys run on it, and so does the next demo. */
export const buildPart: Part = { name: "build", run: build };

async function build(): Promise<Outcome> {
  const environment = testEnvironment("postgres://localhost/unused");
  const isNew = await buildApp(join(process.cwd(), ".data", "logs"), environment);
  return passed(isNew ? "" : "unchanged");
}
