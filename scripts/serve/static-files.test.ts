import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer } from "@/scripts/testing/start-web-server";
import { staticFiles } from "./static-files";

const FILES = {
  ".next/static/chunks/a.js": "chunk",
  ".next/static/chunks/a.js.br": "chunk in brotli",
  ".next/browser/assets/speculation-1.json": "{}",
  ".next/browser/sw.js": "worker",
  ".next/server/secret.js": "server code",
  "public/icons/icon.svg": "<svg/>",
};

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "quittance-static-"));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterAll(() => rm(root, { recursive: true }));

async function ask(path: string, headers: Record<string, string> = {}) {
  const server = await startServer((_, response) => response.writeHead(418).end(), {
    serveFile: staticFiles(root, false),
  });
  const response = await server.get(path, {
    headers: { "accept-encoding": "identity", ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

it("files whose names change with their content are kept for a year, and for each encoding", async () => {
  const { headers, text } = await ask("/_next/static/chunks/a.js");
  expect(text).toBe("chunk");
  expect(headers.get("cache-control")).toBe("public,max-age=31536000,immutable");
  expect(headers.get("vary")).toBe("Accept-Encoding");
});

it("the rules for instant pages have the type that browsers ask for", async () => {
  const { headers } = await ask("/assets/speculation-1.json");
  expect(headers.get("content-type")).toBe("application/speculationrules+json");
});

it("the service worker is asked for anew each time", async () => {
  const { headers, text } = await ask("/sw.js");
  expect(text).toBe("worker");
  expect(headers.get("cache-control")).toBe("public,max-age=0,must-revalidate");
});

it.each(["/_next/static/../server/secret.js", "/_next/static/%2e%2e/server/secret.js"])(
  "nothing outside the build's public folders is served: %s",
  async (path) => {
    expect((await ask(path)).text).not.toContain("server code");
  },
);

it("what is not there is 404 and not asked of Next; pages are", async () => {
  expect((await ask("/_next/static/chunks/b.js")).status).toBe(404);
  expect((await ask("/account")).status).toBe(418);
});

it.each(["bytes=5-2", "bytes=0-18446744073709551615"])(
  "a range that makes no sense gets the whole file: %s",
  async (range) => {
    const { status, text } = await ask("/sw.js", { range });
    expect([status, text]).toEqual([200, "worker"]);
  },
);
