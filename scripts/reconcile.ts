// `npm run reconcile -- --from 2026-11-01 --to 2026-11-30 [--creditor slug] [--heal]`: Stripe's balance and the books.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/reconcile-stripe.ts", process.argv.slice(2));
