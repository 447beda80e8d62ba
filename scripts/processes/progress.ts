// What the person at the terminal reads while we work.

const stillWorkingMs = 10_000;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done, shows a sign of life every ten seconds, and tells how long a long step took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  say(`· ${title}`);
  const timer = setInterval(() => say(`  still at it, ${seconds()} s`), stillWorkingMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
