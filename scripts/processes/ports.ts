import { createServer } from "node:net";

/** Whether nobody listens on the port, on any address of this machine. */
export function isPortFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once("error", () => resolve(false));
  server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  return promise;
}

/** A port that the system says is free now; `count` asks for as many free ones in a row. */
export async function findFreePort(count = 1): Promise<number> {
  for (;;) {
    const first = await askForPort();
    const row = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(row.map(isPortFree));
    if (free.every(Boolean) && first + count < 65_536) return first;
  }
}

function askForPort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once("error", reject);
  server.listen(0, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    server.close(() => resolve(port));
  });
  return promise;
}
