// `node scripts/bootstrap.mjs draw-modules`: writes docs/modules.md from the imports as they are.
import { writeFileSync } from "node:fs";
import { cruise } from "./suite/cruise";
import { drawModuleGraph } from "./suite/module-graph";

writeFileSync("docs/modules.md", drawModuleGraph(await cruise()));
