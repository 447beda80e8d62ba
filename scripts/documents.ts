// `npm run documents -- --creditor <slug> --file list.csv [--withdraw]`: attaches invoices and letters, or takes them back.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/import-documents.ts", process.argv.slice(2));
