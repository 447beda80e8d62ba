// `npm run staff -- --creditor <slug> --email <address> --name "<name>" --role admin --as <you>` lets somebody of the creditor's
// in: it sends them the link at which they set password and second factor, and prints it where it could not be sent.
// `-- --again <address> --as <you>` gives a new link to who has lost one of them.
import { runWithEnvironment } from "./operate/run-with-environment";

await runWithEnvironment("scripts/operate/let-in.ts", process.argv.slice(2));
