import { createServer, type RequestListener } from "node:http";
import { afterAll, expect, test } from "vitest";
import { findFreePort } from "@/scripts/processes/ports";
import { startArabicProxy } from "./arabic-proxy";
import { toArabicLetters } from "./arabic-text";
import { firstHtml } from "./first-html";

const words = "Reste à payer, en toutes lettres. ".repeat(40);

const app: RequestListener = ({ url, headers }, response) => {
  if (url === "/a.css") return void response.end("p{color:red}");
  const isTheirs = headers.cookie === "session=1";
  response.writeHead(200, { "Content-Type": "text/html", "X-Kept": "yes" });
  response.write('<html lang="fr"><head><link rel="stylesheet" href="/a.css"></head>');
  response.end(`<main data-step="${isTheirs ? "account" : "none"}">${words}</main></html>`);
};

const port = await findFreePort();
const server = createServer(app).listen(port);
const proxy = await startArabicProxy(`http://localhost:${port}`);

afterAll(async () => {
  await proxy.stop();
  server.close();
});

test("documents come through in Arabic letters, with their headers and for whose session it is", async () => {
  const answer = await fetch(proxy.url, { headers: { accept: "text/html", cookie: "session=1" } });
  const html = await answer.text();
  expect(html).toContain(`<main data-step="account">${toArabicLetters(words)}</main>`);
  expect(answer.headers.get("x-kept")).toBe("yes");
});

test.each(["br", "gzip"])(
  "documents are compressed by what was asked for: %s",
  async (encoding) => {
    const { bytes, step } = await firstHtml(proxy.url, encoding, {});
    expect(step).toBe("none");
    expect(bytes).toBeLessThan(words.length);
  },
);

test("what is no document passes unchanged", async () => {
  const answer = await fetch(`${proxy.url}/a.css`);
  expect(await answer.text()).toBe("p{color:red}");
});
