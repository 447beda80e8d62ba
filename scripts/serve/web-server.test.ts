import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { startServer } from "@/scripts/testing/start-web-server";
import { admission } from "./admission";

/** An answer that waits until the test lets it go. */
function heldAnswer() {
  const asked = Promise.withResolvers<ServerResponse>();
  return {
    asked: asked.promise,
    answer: (_: unknown, response: ServerResponse) => asked.resolve(response),
  };
}

describe("too much at once", () => {
  it("is answered at once with 503, when to come back, and a page that says that nothing is lost", async () => {
    const { answer, asked } = heldAnswer();
    const server = await startServer(answer, { admission: admission(1) });
    const first = server.get("/account");
    await asked;
    const second = await server.get("/account");
    expect(second.status).toBe(503);
    expect(second.headers.get("retry-after")).toBe("3");
    expect(await second.text()).toContain("Rien n’est perdu");
    (await asked).end("at last");
    expect(await (await first).text()).toBe("at last");
  });
});

it("a request that nobody answers in time is answered with 503", async () => {
  const server = await startServer(() => undefined, { answerMsMax: 20 });
  const response = await server.get("/account");
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
});

it("a stop lets a request in flight finish, and takes no new ones", async () => {
  const { answer, asked } = heldAnswer();
  const server = await startServer(answer);
  const inFlight = server.get("/account");
  const response = await asked;
  const stopped = server.stop();
  await expect(server.get("/account")).rejects.toThrow();
  response.end("finished in peace");
  expect(await (await inFlight).text()).toBe("finished in peace");
  await stopped;
});

it("a request for flight data is told 404, so that the browser asks for the document", async () => {
  const server = await startServer((_, response) => response.end("page"));
  expect((await server.get("/account", { headers: { rsc: "1" } })).status).toBe(404);
});
