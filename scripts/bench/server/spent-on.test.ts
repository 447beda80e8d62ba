import { expect, test } from "vitest";
import type { Frame } from "./frame-source";
import { type CpuProfile, spentOn } from "./spent-on";

const frame = (url: string, functionName = ""): Frame => ({
  ...{ url, functionName, lineNumber: 0, columnNumber: 0 },
});
const sourceOf = ({ url, functionName }: Frame) => url || functionName;

/** root → zod → node:events; root → (idle); root → node:internal/timers */
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("", "(root)"), children: [2, 4, 5] },
    { id: 2, callFrame: frame("/x/node_modules/zod/core.js"), children: [3] },
    { id: 3, callFrame: frame("node:events") },
    { id: 4, callFrame: frame("", "(idle)") },
    { id: 5, callFrame: frame("node:internal/timers") },
  ],
  samples: [2, 3, 4, 5],
  timeDeltas: [1_000, 2_000, 50_000, 500],
};

test("what Node does for a library is that library's time, and waiting is nobody's", () => {
  expect(spentOn(profile, sourceOf)).toEqual([
    { kind: "schemas (zod)", ms: 3 },
    { kind: "Node: timers and promises", ms: 0.5 },
  ]);
});
