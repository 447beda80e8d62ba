import { spawn } from "node:child_process";
import { once } from "node:events";

export type Captured = {
  readonly code: number;
  readonly stdout: string;
  /** Both streams, as a terminal would show them. */
  readonly output: string;
};

/** Runs node with these arguments (in `folder`) and keeps what it says, without colours. */
export async function capture(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = process.cwd(),
): Promise<Captured> {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const spoken: Buffer[] = [];
  const both: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => spoken.push(chunk));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => both.push(chunk));
  }
  const [code, signal] = await once(child, "close");
  return { code: signal ? 1 : code, stdout: textOf(spoken), output: textOf(both) };
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}
