// `npm run remittance -- --creditor <slug> --month 2026-11`: what a month brought the creditor.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/export-remittance.ts", process.argv.slice(2));
