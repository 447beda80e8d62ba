/** Without a sign of life for that long, the line is said to be bad. */
const SILENCE_MS = 12_000;
const SLOW_MS = 800;

/** Says how good the line is; the returned function is told of each sign of life, with how long a post took them. */
export function lineQuality(
  line: HTMLElement,
  words: DOMStringMap,
): (roundTripMs: number | null) => void {
  let timer: ReturnType<typeof setTimeout>;
  const silent = () => {
    line.textContent = words.silent ?? "";
    line.dataset.quality = "silent";
  };
  return (roundTripMs) => {
    clearTimeout(timer);
    timer = setTimeout(silent, SILENCE_MS);
    line.dataset.quality = (roundTripMs ?? 0) > SLOW_MS ? "slow" : "good";
    if (roundTripMs === null) return;
    line.textContent = words.line?.replace("{ms}", String(roundTripMs)) ?? "";
  };
}
