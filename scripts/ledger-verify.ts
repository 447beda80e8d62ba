// `npm run ledger:verify`: recomputes the books and their chain; exit code 1 where anything does not fit.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/verify-ledger.ts");
