import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { multipart, post, visit } from "./ask";
import { loadFor } from "./load";
import { once, repeating } from "./step";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Answers 200 to who sends a cookie and the body it is long for, else a redirect. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
    });
    request.on("end", () => {
      const isRight =
        request.headers.cookie === "a=b" &&
        length === Number(request.headers["content-length"] ?? 0);
      response.writeHead(isRight ? 200 : 307, { Location: "/refused" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  stops.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://localhost:${address.port}`;
}

const form = multipart({ name: "Zoé" });
const right = () =>
  post({
    ...{ path: "/", body: form.body, headers: { ...form.headers, cookie: "a=b" } },
    isExpected: ({ status }) => status === 200,
  });

test("right answers are counted a second, each ask with its own headers and body", async () => {
  const load = await loadFor(
    repeating("x", await serve(), [visit("/", { cookie: "a=b" }), right()]),
    1,
  );
  expect(load.faults).toEqual([]);
  expect(load.answers).toBeGreaterThan(8);
  expect(load.perSecond).toBeGreaterThan(0);
});

test("a refusal, an answer without effect and nobody left to ask are faults", async () => {
  const url = await serve();
  const refused = await loadFor(repeating("x", url, [visit("/page")]), 1);
  expect(refused.faults[0]).toBe("GET /page: 307 /refused");
  const idle = { ...repeating("x", url, [right()]), countEffects: async () => 0 };
  expect((await loadFor(idle, 1)).faults.at(-1)).toMatch(/^\d+ answers of x had no effect$/);
  const spent = once("x", url, [right], async () => undefined);
  expect((await loadFor(spent, 1)).faults).toContain("everybody has asked already");
});
