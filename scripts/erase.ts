// `npm run erase -- <creditor> <account reference>`: erases the person behind a debt, for good.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/erase-person.ts", process.argv.slice(2));
