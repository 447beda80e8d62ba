import type { RequestListener } from "node:http";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startServer } from "@/scripts/testing/start-web-server";
import { encodeBody } from "./encode-body";

/** As Next sends a failed page: headers first, then an empty document in pieces. */
const failing: RequestListener = (_request, response) => {
  response.statusCode = 500;
  response.setHeader("Content-Length", "12");
  response.setHeader("Set-Cookie", "a=b");
  response.flushHeaders();
  response.write("<html>secret");
  response.end("</html>");
};

/** As it is sent through something that writes the head itself. */
const failingWithHead: RequestListener = (_request, response) => {
  response.writeHead(500, { "Content-Encoding": "gzip" });
  response.write("secret");
  response.end();
};

const page =
  (body: string): RequestListener =>
  (_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Link", "</a.js>; rel=preload");
    response.flushHeaders();
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  };

describe("a page that failed", () => {
  it("is complete without any script, in each language, with a reference", async () => {
    for (const answer of [failing, failingWithHead]) {
      const response = await (await startServer(answer)).get("/account");
      const text = await response.text();
      expect(response.status).toBe(500);
      expect(text).toContain("Quelque chose n’a pas fonctionné");
      expect(text.match(/abc123/g)).toHaveLength(2);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/<script|secret/);
    }
  });

  it("keeps nothing of the failed page's headers and may load nothing", async () => {
    const { headers } = await (await startServer(failing)).get("/account");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("cache-control")).toBe("private, no-store");
  });

  it("has no body when only its head was asked for", async () => {
    const response = await (await startServer(failing)).get("/account", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([500, ""]);
  });
});

it("a page that cannot be finished is a failed page, and the log hears of it", async () => {
  const reported: unknown[] = [];
  const server = await startServer(page("<html>whole page</html>"), {
    finish: () => Promise.reject(new Error("no letter")),
    report: (_request, error) => reported.push(error),
  });
  const response = await server.get("/account");
  expect([response.status, reported.length]).toEqual([500, 1]);
  expect(await response.text()).toContain("abc123");
});

it("a page that failed because too much was asked at once says when to come back", async () => {
  const response = await (await startServer(failing, { isBusy: () => true })).get("/account");
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
  expect(await response.text()).toContain("Beaucoup de monde");
});

describe("a page that did not fail", () => {
  it("leaves whole, finished, with its length and without what Next said of its pieces", async () => {
    const response = await (await startServer(page("<html>é, page</html>"))).get("/account");
    expect(await response.text()).toBe("finished <html>é, page</html>");
    expect(response.headers.get("content-length")).toBe("30");
    expect(response.headers.get("link")).toBeNull();
  });

  it("says what it cost when it leaves, and so does a redirect", async () => {
    const server = await startServer((request, response) =>
      request.url === "/go" ? response.writeHead(303, { Location: "/" }).end() : response.end("x"),
    );
    expect((await server.get("/account")).headers.get("x-cost")).toBe("1");
    const redirect = await server.get("/go", { redirect: "manual" });
    expect([redirect.status, redirect.headers.get("x-cost")]).toEqual([303, "1"]);
  });

  it("is not disturbed by whoever goes on writing after its end", async () => {
    const server = await startServer((request, response) => {
      page("<html>whole page</html>")(request, response);
      response.write("more");
      response.end("and more");
    });
    expect(await (await server.get("/account")).text()).toBe("finished <html>whole page</html>");
  });
});

describe("an answer is left as it is", () => {
  it("where a machine or a script of ours reads it", async () => {
    const server = await startServer((_, response) => response.writeHead(503).end("down"));
    const script = { method: "POST", headers: { "next-action": "x" } };
    for (const [path, init] of [["/api/health"], ["/_next/x.js"], ["/pay", script]] as const) {
      expect(await (await server.get(path, init)).text()).toBe("down");
    }
  });

  it("where it is no page, and its pieces leave as they come", async () => {
    const server = await startServer((request, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("first");
      request.socket.once("end", () => response.end());
    });
    const { body } = await server.get("/events");
    const reader = body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("first");
    await reader?.cancel();
  });
});

it("bodies are compressed by what the browser accepts", () => {
  const text = "mensualité ".repeat(200);
  const encode = (accepted?: string) =>
    // biome-ignore lint/suspicious/noExplicitAny: only its headers are read
    encodeBody({ headers: { "accept-encoding": accepted } } as any, text);
  expect(encode("gzip, deflate, br").encoding).toBe("br");
  const gzipped = encode("gzip, br;q=0");
  expect(gunzipSync(gzipped.body).toString()).toBe(text);
  expect(encode("identity").body.toString()).toBe(text);
});
