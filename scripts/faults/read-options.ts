import { z } from "zod";
import { takeNames } from "@/scripts/processes/take-names";
import type { FaultOptions } from "./contract";

const count = z.coerce.number().int().min(0).max(1_000_000);

const LIMITS = ["kills", "minutes"] as const;
type Limit = (typeof LIMITS)[number];

/** Throws, in words for the person at the terminal, on anything it does not know. */
export function readOptions<Name extends string>(
  args: readonly string[],
  known: readonly Name[],
): FaultOptions & { parts: readonly Name[] } {
  const limits: Record<Limit, number | null> = { kills: null, minutes: null };
  const options = { isShort: false, seed: 1, isSeedGiven: false };
  const parts: Name[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const limit = LIMITS.find((name) => arg === `--${name}`);
    if (limit) limits[limit] = readCount(arg, rest.shift());
    else if (arg === "--short") options.isShort = true;
    else if (arg === "--seed") {
      options.seed = readCount(arg, rest.shift());
      options.isSeedGiven = true;
    } else if (arg === "--only") parts.push(...takeNames(rest, known));
    else throw new Error(`npm run test:faults does not know "${arg}".`);
  }
  return { ...options, ...limits, parts: parts.length > 0 ? parts : known };
}

function readCount(option: string, text: string | undefined): number {
  const parsed = count.safeParse(text);
  if (!parsed.success) throw new Error(`${option} takes a whole number.`);
  return parsed.data;
}
