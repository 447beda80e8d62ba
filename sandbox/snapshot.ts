// The sandbox's memory on disk (sandbox.json): written a moment after a change, so that a restart goes on.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const writeDelayMinMs = 300;
/** Writing a large memory stops everything else for a moment: at most a tenth of the time is spent on it. */
const writeDelayFactor = 9;

export type Snapshot = {
  /** What was saved under this key, as parsed JSON; undefined when nothing was. The caller checks its shape. */
  load(key: string): unknown;
  /** Keeps the value under this key. It is serialised when the file is written: 300 ms later, or some seconds when it is large. */
  save(key: string, value: unknown): void;
  /** Writes now what is still waiting. */
  flush(): void;
};

/** Opens `sandbox.json` in the directory; an unreadable file is set aside and the sandbox starts empty. */
export function createSnapshot(dataDir: string): Snapshot {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "sandbox.json");
  const values = readValues(file);
  let timer: NodeJS.Timeout | undefined;
  let writeDelayMs = writeDelayMinMs;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const startedAt = performance.now();
    writeFileAtomically(file, JSON.stringify(Object.fromEntries(values)));
    const tookMs = performance.now() - startedAt;
    writeDelayMs = Math.max(writeDelayMinMs, tookMs * writeDelayFactor);
  }

  return {
    load: (key) => values.get(key),
    save(key, value) {
      values.set(key, value);
      // The first change starts the delay and later ones do not move it: a busy sandbox is written too.
      timer ??= setTimeout(flush, writeDelayMs);
    },
    flush,
  };
}

/** Replaces the file in one step, so that a reader or a crash never meets half of it. */
export function writeFileAtomically(file: string, content: string): void {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, content);
  renameSync(partial, file);
}

function readValues(file: string): Map<string, unknown> {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    return new Map();
  }
  try {
    const parsed: unknown = JSON.parse(content);
    return new Map(Object.entries(parsed ?? {}));
  } catch {
    renameSync(file, `${file}.unreadable`);
    return new Map();
  }
}
