// The inspector of the web process: memory after a collection and CPU profiles, without anything in the program for it.
import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Given to a process, makes it listen for an inspector on a free port of this machine and say so in its log. */
export const INSPECTABLE = { NODE_OPTIONS: "--inspect=127.0.0.1:0" } as const;

const messageSchema = z.object({ id: z.number().optional(), result: z.unknown() });

export type Inspector = {
  /** A command of the protocol, "HeapProfiler.collectGarbage", and its result. */
  readonly call: (method: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
};

/** Opens the inspector of the process that writes this log. */
export async function openInspector(logFile: string): Promise<Inspector> {
  const log = await readFile(logFile, "utf8");
  const address = /Debugger listening on (ws:\/\/\S+)/.exec(log)?.[1];
  if (!address) throw new Error(`${logFile} names no inspector`);
  const socket = new WebSocket(address);
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = messageSchema.parse(JSON.parse(String(data)));
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  let lastId = 0;
  return {
    close: () => socket.close(),
    call: (method, params = {}) => {
      lastId += 1;
      const id = lastId;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve) => waiting.set(id, resolve));
    },
  };
}
