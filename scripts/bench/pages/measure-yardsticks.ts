// What our pages are compared with: measured at the beginning of the same run, by the same browser.
import type { BenchContext } from "../contract";
import { serveFloor } from "../floor/serve-floor";
import { startBareNext } from "../rivals/bare-next";
import { measurePage } from "./measure-page";
import type { Yardsticks } from "./measured-page";

/** Every LCP is compared with the floor's: it is measured more often than a page, so that chance weighs less. */
const ROUNDS_MIN = 3;

type Measuring = { readonly debuggingPort: number; readonly databaseUrl: string };

export async function measureYardsticks(
  context: BenchContext,
  { debuggingPort, databaseUrl }: Measuring,
): Promise<Yardsticks> {
  const { folder, onStop, rounds, say } = context;
  const common = { debuggingPort, headers: {}, expected: { status: 200, step: null } };
  const measured = { ...common, rounds: Math.max(ROUNDS_MIN, rounds ?? 1) };
  say("the yardsticks");
  const floorServer = await serveFloor();
  onStop(floorServer.stop);
  const floor = await measurePage({ ...measured, name: "floor page", url: floorServer.url });
  const rival = await startBareNext({ folder, databaseUrl, onStop });
  const bareUrl = new URL(rival.pagePath, rival.url).href;
  const bareNext = await measurePage({ ...measured, name: "bare Next page", url: bareUrl });
  return { floor, bareNext };
}
