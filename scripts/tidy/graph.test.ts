import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cruise } from "@/scripts/suite/cruise";
import { drawModuleGraph } from "@/scripts/suite/module-graph";

test("the graph in docs/ is what the imports say (else: bootstrap.mjs draw-modules)", async () => {
  const drawn = drawModuleGraph(await cruise());
  expect(readFileSync("docs/modules.md", "utf8")).toBe(drawn);
}, 30_000);
