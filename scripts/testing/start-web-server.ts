// For the tests of scripts/serve: our server around an answer of the test's own, asked over real sockets.
import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { admission } from "@/scripts/serve/admission";
import { REFERENCE_HEADER } from "@/scripts/serve/page-response";
import { createWebServer, type WebServerParts } from "@/scripts/serve/web-server";

export interface TestingServer {
  url: string;
  get: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/** Started on a free port and stopped when the test is over. */
export async function startServer(
  answer: RequestListener,
  parts: Partial<WebServerParts> = {},
): Promise<TestingServer> {
  const { listen, stop } = createWebServer({
    finish: async (_request, { html }) => ({ body: Buffer.from(`finished ${html}`), headers: {} }),
    lastHeaders: () => ({ "x-cost": "1" }),
    isBusy: () => false,
    report: () => undefined,
    serveFile: () => false,
    admission: admission(),
    answerMsMax: 10_000,
    handle: (request, response) => {
      request.headers[REFERENCE_HEADER] = "abc123";
      answer(request, response);
    },
    ...parts,
  });
  const port = await listen(0);
  onTestFinished(() => stop());
  const url = `http://localhost:${port}`;
  return { url, get: (path, init) => fetch(url + path, init), stop };
}
