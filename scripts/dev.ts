// `npm run dev`: the demo, with pages that follow the source as it is edited. Sandbox and worker are as in the demo, and
// our own script for browsers is made once: after a change in lib/browser start again.
import { buildBrowser } from "./build/build-browser";
import { runUntilStopped } from "./demo/run-until-stopped";
import { startDemo } from "./demo/start-demo";

await buildBrowser("development");
await runUntilStopped((stopper) => startDemo(stopper, "development"));
