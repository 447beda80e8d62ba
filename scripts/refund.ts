// `npm run refund -- --payment <id> --amount 12.50 --purpose debt_stands --reason wrong_amount --as <you>` asks for money
// to be given back; `-- --list`, `-- --approve <id> --as <you>` and `-- --decline <id> --as <you>` are the second person's.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/give-back.ts", process.argv.slice(2));
