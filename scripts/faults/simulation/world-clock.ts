// The time of a simulated world. While one runs, the whole process lives by it: years pass in a second.

const MINUTE_MS = 60_000;

export type WorldClock = {
  readonly now: () => Date;
  readonly onAdvance: (listener: () => void) => void;
  readonly advanceMinutes: (minutes: number) => void;
};

let worldMs: number | null = null;
const machineNow = Date.now.bind(Date);
// What asks for the time without being given it (the clock's adapter, signatures) gets the world's.
Date.now = () => worldMs ?? machineNow();

/** Nobody waits in a simulated world: the pauses between a library's tries pass at once. Time limits stay (the shortest is 2 s). */
const PAUSE_MS = { min: 500, max: 1_999 };
const schedule = globalThis.setTimeout;
const atOnce: typeof schedule = Object.assign(
  (...[work, delayMs, ...args]: Parameters<typeof schedule>) => {
    const isPause = delayMs !== undefined && delayMs >= PAUSE_MS.min && delayMs <= PAUSE_MS.max;
    return schedule(work, worldMs !== null && isPause ? 1 : delayMs, ...args);
  },
  schedule,
);
globalThis.setTimeout = atOnce;

export function createWorldClock(start: Date): WorldClock {
  const listeners: (() => void)[] = [];
  worldMs = start.getTime();
  return {
    now: () => new Date(Date.now()),
    onAdvance: (listener) => void listeners.push(listener),
    advanceMinutes: (minutes) => {
      worldMs = Date.now() + minutes * MINUTE_MS;
      for (const listener of listeners) listener();
    },
  };
}

/** The machine's own time again. */
export function leaveWorld(): void {
  worldMs = null;
}
