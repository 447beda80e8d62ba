import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { percentile } from "@/scripts/bench/figures/percentile";
import { visit } from "./ask";
import { paceFor } from "./pace";
import { once, repeating } from "./step";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(status: number): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end("x"));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  stops.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://localhost:${address.port}`;
}

test("a percentile is the value below which that share lies", () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(samples, 0.5), percentile(samples, 0.99), percentile([7], 0.99)]).toEqual([
    50, 99, 7,
  ]);
});

test("about as many requests arrive as the rate says, and each has a latency", async () => {
  const { latenciesMs, faults } = await paceFor(
    repeating("x", await serve(200), [visit("/")]),
    400,
    0.5,
  );
  expect(faults).toEqual([]);
  // 200 on average; a Poisson process stays within seven standard deviations.
  expect(latenciesMs.length).toBeGreaterThan(100);
  expect(latenciesMs.length).toBeLessThan(300);
});

test("a wrong answer, and nobody left to ask, are faults", async () => {
  const url = await serve(503);
  const failing = await paceFor(repeating("x", url, [visit("/")]), 200, 0.1);
  expect(failing.faults[0]).toBe("GET /: 503");
  const spent = once("x", await serve(200), [], async () => undefined);
  expect((await paceFor(spent, 100, 1)).faults).toEqual(["everybody has asked already"]);
});
