// Stands between the browser and the app and turns documents into Arabic letters on their way.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip as compressGzip, constants } from "node:zlib";
import { findFreePort } from "@/scripts/processes/ports";
import { toArabicHtml } from "./arabic-html";

const brotli = promisify(brotliCompress);
const gzip = promisify(compressGzip);
/** The quality that web servers choose for what is made for one request. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export type ArabicProxy = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts it on a free port. All but documents passes through unchanged. */
export async function startArabicProxy(appUrl: string): Promise<ArabicProxy> {
  const port = await findFreePort();
  const server = createServer((incoming, outgoing) => pass(appUrl, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}`, stop };
}

function pass(appUrl: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const isDocument = incoming.headers.accept?.includes("text/html") ?? false;
  const headers = { ...incoming.headers, host: new URL(appUrl).host };
  if (isDocument) headers["accept-encoding"] = "identity";
  const upstream = request(appUrl + incoming.url, { method: incoming.method, headers });
  upstream.on("response", (answer) => {
    if (isDocument) return void sendRewritten(answer, incoming, outgoing);
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on("error", () => outgoing.writeHead(502).end());
  incoming.pipe(upstream);
}

async function sendRewritten(
  answer: IncomingMessage,
  { headers }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = await answer.toArray();
  const html = toArabicHtml(Buffer.concat(chunks).toString());
  const hasBrotli = /\bbr\b/.test(String(headers["accept-encoding"]));
  const body = await (hasBrotli ? brotli(html, BROTLI) : gzip(html));
  const { "transfer-encoding": _, "content-length": __, ...kept } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, {
    ...kept,
    "content-encoding": hasBrotli ? "br" : "gzip",
    "content-length": body.length,
  });
  outgoing.end(body);
}
