// What has been started is stopped in the opposite order, once, whatever the reason.

export type Stopper = {
  readonly onStop: (stop: () => Promise<void>) => void;
  readonly stopAll: () => Promise<void>;
};

export function createStopper(): Stopper {
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  const stopEach = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  return {
    onStop: (stop) => stops.push(stop),
    stopAll: () => {
      stopping ??= stopEach();
      return stopping;
    },
  };
}
