import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { PageResponse, REFERENCE_HEADER } from "./page-response";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that answers like this, asked once. */
async function ask(answer: RequestListener, path = "/account", init: RequestInit = {}) {
  const server = createServer({ ServerResponse: PageResponse }, (request, response) => {
    request.headers[REFERENCE_HEADER] = "abc123";
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  stops.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const response = await fetch(`http://localhost:${address.port}${path}`, init);
  return { response, text: await response.text() };
}

/** As Next sends a failed page: headers first, then an empty document in pieces. */
const failing: RequestListener = (_request, response) => {
  response.statusCode = 500;
  response.setHeader("Content-Length", "12");
  response.setHeader("Set-Cookie", "a=b");
  response.flushHeaders();
  response.write("<html>secret");
  response.end("</html>");
};

/** As it is sent through something that compresses bodies: it writes the head itself. */
const failingWithHead: RequestListener = (_request, response) => {
  response.writeHead(500, { "Content-Encoding": "gzip" });
  response.write("secret");
  response.end();
};

describe("a page that failed", () => {
  it("is complete without any script, in each language, with a reference", async () => {
    for (const answer of [failing, failingWithHead]) {
      const { response, text } = await ask(answer);
      expect(response.status).toBe(500);
      expect(text).toContain("Quelque chose n’a pas fonctionné");
      expect(text.match(/abc123/g)).toHaveLength(2);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/<script|secret/);
    }
  });

  it("keeps nothing of the failed page's headers and may load nothing", async () => {
    const { headers } = (await ask(failing)).response;
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("cache-control")).toBe("private, no-store");
  });

  it("has no body when only its head was asked for", async () => {
    const { response, text } = await ask(failing, "/account", { method: "HEAD" });
    expect([response.status, text]).toEqual([500, ""]);
  });
});

describe("an answer is left as it is", () => {
  it("where a machine or a script of ours reads it", async () => {
    const script = { method: "POST", headers: { "next-action": "x" } };
    for (const [path, init] of [["/api/health"], ["/_next/x.js"], ["/pay", script]] as const) {
      expect((await ask((_, r) => r.writeHead(503).end("down"), path, init)).text).toBe("down");
    }
  });

  it("where nothing failed, however it is sent", async () => {
    const pieces: RequestListener = (_request, response) => {
      response.write("a");
      response.end("b", () => undefined);
    };
    expect((await ask(pieces)).text).toBe("ab");
    expect((await ask((_, r) => r.writeHead(404).end("none"))).text).toBe("none");
  });
});
