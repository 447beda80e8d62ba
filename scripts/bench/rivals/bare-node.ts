import { type Rival, type RivalOptions, startRival } from "./rival";

/** Starts the bare Node server. */
export function startBareNode(options: RivalOptions): Promise<Rival> {
  const command = () => ["--import", "tsx", "scripts/bench/rivals/bare-node-process.ts"];
  return startRival({ name: "bare-node", command }, options);
}
