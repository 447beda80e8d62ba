// What the person at the terminal reads while we work.

const signOfLifeMs = 10_000;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done, and shows a sign of life every ten seconds (or as often as given). */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  everyMs = signOfLifeMs,
): Promise<T> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  say(`· ${title}`);
  const timer = setInterval(() => say(`  still at it, ${seconds()} s`), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
