// Tells all lies, each in a world where nothing else goes wrong. Argument: the file to write.
import { writeFile } from "node:fs/promises";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import type { Check } from "@/scripts/faults/contract";
import { invariantFaults } from "@/scripts/faults/simulation/invariants";
import { openOutsideAddress } from "@/scripts/faults/simulation/outside-world";
import { own } from "@/scripts/faults/simulation/own-connection";
import { calmed, createWorld, pointAtWorld } from "@/scripts/faults/simulation/world";
import { LIES } from "./lies";

const file = process.argv[2] ?? "";
const address = await openOutsideAddress();
pointAtWorld(address.url);
const checks: Check[] = [];
for (const [seed, { holds, tell }] of LIES.entries()) {
  const world = calmed(await createWorld(seed, address.url));
  const faults = await tell(world).catch((error: unknown) => [`broke off: ${error}`]);
  checks.push({ holds, faults: [...faults, ...(await invariantFaults(world))] });
  world.close();
}
await writeFile(file, JSON.stringify(checks));
address.close();
await Promise.all([db.$disconnect(), pool.end(), own.end()]);
