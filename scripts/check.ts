// `npm run check`: format, lint, types, boundaries, dead code and house rules.
import { join } from "node:path";
import { generateClient } from "./build/generate-client";
import { say } from "./processes/progress";
import { checkParts } from "./suite/check-parts";
import { addUp } from "./suite/outcome";
import { runParts } from "./suite/part";

await generateClient(join(process.cwd(), ".data", "logs"));
const { passed, failed } = addUp(await runParts(checkParts));
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
