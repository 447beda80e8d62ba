import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { HANDLERS } from "./process-webhook";

it("the documentation asks for the events that are listened to, all of them and no other", async () => {
  const text = await readFile("docs/operations.md", "utf8");
  const step = /^2\. Add a webhook endpoint.*?(?=^3\. )/msu.exec(text)?.[0] ?? "";
  const documented = [...step.matchAll(/`([a-z_]+\.[a-z_.]+)`/gu)].map(([, event]) => event);
  expect(documented.toSorted()).toEqual(Object.keys(HANDLERS).toSorted());
});
