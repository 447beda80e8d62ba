// Simulates worlds one after the other in a database of its own. Arguments: first seed, how many, steps of each, until when
// (milliseconds from now), and the file to write.
import { writeFile } from "node:fs/promises";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { openOutsideAddress } from "./outside-world";
import { own } from "./own-connection";
import { type SimulationEnd, simulate } from "./simulate";
import { pointAtWorld } from "./world";

const [first = 0, count = 0, steps = 0, msMax = 0] = process.argv
  .slice(2, 6)
  .map((text) => Number.parseInt(text, 10));
const file = process.argv[6] ?? "";
const deadline = performance.now() + msMax;
const address = await openOutsideAddress();
pointAtWorld(address.url);
const ends: SimulationEnd[] = [];
for (let seed = first; seed < first + count && performance.now() < deadline; seed += 1) {
  ends.push(await simulate(seed, steps, address.url));
}
// Of each batch one world is lived again: without that, a failing seed could not be looked at.
const [told] = ends;
if (told && performance.now() < deadline) {
  const again = await simulate(first, steps, address.url);
  if (again.digest !== told.digest) {
    const differs = "the same seed lived another life the second time";
    ends[0] = { ...told, faults: [...told.faults, differs], story: again.story };
  }
}
await writeFile(file, JSON.stringify(ends));
address.close();
await Promise.all([db.$disconnect(), pool.end(), own.end()]);
