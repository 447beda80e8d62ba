// `npm run audit:verify`: recomputes the audit trail and its chain; exit code 1 where anything does not fit.
// `-- --held 7:<hash>` also asks for a seal that was kept elsewhere: it shows whether the trail's end was cut off.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/verify-trail.ts", process.argv.slice(2));
