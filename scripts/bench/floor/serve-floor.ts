import { createServer } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { findFreePort } from "@/scripts/processes/ports";
import { floorPage } from "./floor-page";

export type FloorServer = { readonly url: string; readonly stop: () => Promise<void> };

/** The floor page from bare node:http on a free port, compressed beforehand: nothing could be sent with less work. */
export async function serveFloor(): Promise<FloorServer> {
  const html = floorPage();
  const bodies = { br: brotliCompressSync(html), gzip: gzipSync(html) };
  const port = await findFreePort();
  const server = createServer((request, response) => {
    const encoding = /\bbr\b/.test(String(request.headers["accept-encoding"])) ? "br" : "gzip";
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Encoding": encoding,
      "Content-Length": bodies[encoding].length,
      "Cache-Control": "no-store",
    });
    response.end(bodies[encoding]);
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}/`, stop };
}
