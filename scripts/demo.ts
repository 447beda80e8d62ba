// `npm run demo`: the whole product on this machine, from nothing to a phone with an SMS on it. `-- --fresh` starts over.
import { runUntilStopped } from "./demo/run-until-stopped";
import { startDemo } from "./demo/start-demo";

await runUntilStopped((stopper) => startDemo(stopper, "built"));
