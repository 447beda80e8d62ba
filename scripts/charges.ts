// `npm run charges -- --creditor <slug> --file charges.csv [--all-or-nothing]`: adds interest and lawful accessories.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/import-charges.ts", process.argv.slice(2));
