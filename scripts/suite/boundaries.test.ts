// The rules themselves, tried on a house of straw: a rule that does not fire protects nothing.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { capture } from "./capture";

const forbidden = [
  ["domain-is-pure", "lib/domain/plan/reads.ts", 'import "node:fs";'],
  ["domain-nouns-stay-apart", "lib/domain/plan/asks.ts", 'import "../budget/budget";'],
  [
    "prisma-only-in-stores",
    "lib/services/plan/loads.ts",
    'import "../../adapters/db/generated/client";',
  ],
  ["stripe-only-in-its-adapter", "lib/services/plan/pays.ts", 'import "stripe";'],
  [
    "screens-have-no-data-access",
    "components/card.ts",
    'import type { A } from "../lib/services/plan/store";',
  ],
  ["routes-only-call-services", "app/page.ts", 'import "../lib/services/plan/store";'],
  ["adapters-know-no-use-case", "lib/adapters/sms/asks.ts", 'import "../../services/plan/store";'],
  ["lib-knows-no-screen", "lib/services/plan/shows.ts", 'import "../../../app/layout";'],
  ["components-know-no-route", "components/door.ts", 'import "../app/layout";'],
  ["nothing-knows-the-sandbox", "lib/services/plan/fakes.ts", 'import "../../../sandbox/main";'],
  ["sandbox-knows-nothing", "sandbox/peeks.ts", 'import "../lib/domain/budget/budget";'],
  ["no-cycles", "lib/services/plan/one.ts", 'import "./two";'],
  ["no-cycles-at-run-time", "sandbox/one.ts", 'import "./two";'],
  ["no-dumping-grounds", "lib/services/plan/tidies.ts", 'import "./helpers";'],
  ["everything-resolves", "lib/services/plan/guesses.ts", 'import "./nowhere";'],
] as const;

const allowed = {
  "app/layout.ts": "",
  "lib/adapters/db/generated/client.ts": "",
  "lib/domain/budget/budget.ts": 'import "../money/money";',
  "lib/domain/money/money.ts": "",
  "lib/services/plan/helpers.ts": "",
  "lib/services/plan/store.ts": "export type A = 1; import '../../adapters/db/generated/client';",
  "lib/services/plan/two.ts": 'import "./one";',
  "node_modules/stripe/index.js": "",
  "node_modules/stripe/package.json": '{ "name": "stripe", "main": "index.js" }',
  "package.json": '{ "dependencies": { "stripe": "1" } }',
  "sandbox/main.ts": "",
  "sandbox/two.ts": 'import "./one";',
};

const root = process.cwd();
let house: string;
let output: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "quittance-straw-"));
  const files = [...Object.entries(allowed), ...forbidden.map(([, path, text]) => [path, text])];
  for (const [path = "", text = ""] of files) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const rules = join(root, ".dependency-cruiser.cjs");
  const alias = join(root, "scripts/check/resolve-alias.cjs");
  const options = ["--config", rules, "--webpack-config", alias, "--progress", "none"];
  const command = [cli, "app", "components", "lib", "sandbox", ...options];
  ({ output } = await capture(command, {}, house));
}, 30_000);

afterAll(() => rm(house, { recursive: true }));

test.each(forbidden)("%s: %s is caught", (rule, path) => {
  expect(output).toContain(`error ${rule}: ${path}`);
});

test("what is allowed is left alone", () => {
  const caught = new Set(output.match(/(?<=error [a-z-]+: )\S+/g));
  expect(caught).toEqual(new Set(forbidden.map(([, path]) => path)));
});
