// Whoever reads the trail reads what was done, not a code.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { AUDIT_ACTIONS } from "@/lib/domain/audit/action";

const schema = z.object({
  staff: z.object({
    audit: z.object({ actions: z.record(z.string(), z.record(z.string(), z.string())) }),
  }),
});

test("every action of the trail has words, and no others have", () => {
  const { actions } = schema.parse(JSON.parse(readFileSync("messages/fr.json", "utf8"))).staff
    .audit;
  const worded = Object.entries(actions).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
  expect(worded.toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
});
