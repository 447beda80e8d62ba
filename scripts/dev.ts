// `npm run dev`: the demo, with pages that follow the source as it is edited. Sandbox and worker are as in the demo.
import { runUntilStopped } from "./demo/run-until-stopped";
import { startDemo } from "./demo/start-demo";

await runUntilStopped((stopper) => startDemo(stopper, "development"));
