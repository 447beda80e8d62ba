import { createServer } from "node:net";
import { expect, test } from "vitest";
import { parsePort } from "@/scripts/demo/parse-port";
import { findFreePort, isPortFree } from "./ports";
import { createStopper } from "./stop-in-order";

test("parts stop in the opposite order of their start, each once", async () => {
  const order: string[] = [];
  const stopper = createStopper();
  for (const name of ["database", "sandbox", "app"]) {
    stopper.onStop(async () => {
      order.push(name);
    });
  }
  await Promise.all([stopper.stopAll(), stopper.stopAll()]);
  expect(order).toEqual(["app", "sandbox", "database"]);
});

test("a port that somebody listens on is not free", async () => {
  const port = await findFreePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});

test.each(["abc", "0", "65535", "3000 ", "-1", "3e3"])("PORT=%s is refused by name", (text) => {
  expect(() => parsePort(text)).toThrow("PORT must be");
});

test("PORT absent or empty means 3000", () => {
  expect([parsePort(undefined), parsePort(""), parsePort("4100")]).toEqual([3000, 3000, 4100]);
});
