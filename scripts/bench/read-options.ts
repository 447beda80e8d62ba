import { takeNames } from "@/scripts/processes/take-names";

export type BenchWish<Name extends string> = {
  readonly parts: readonly Name[];
  readonly rounds: number | null;
  readonly isQuick: boolean;
};

/** `--only <part> …`, `--rounds <n>`, `--quick`. Throws a sentence on anything else. */
export function readOptions<Name extends string>(
  args: readonly string[],
  known: readonly Name[],
): BenchWish<Name> {
  const wish = { parts: [] as Name[], rounds: null as number | null, isQuick: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--quick") wish.isQuick = true;
    else if (arg === "--rounds") wish.rounds = readRounds(rest.shift());
    else if (arg === "--only") wish.parts.push(...takeNames(rest, known));
    else throw new Error(`npm run bench does not know "${arg}".`);
  }
  return { ...wish, parts: wish.parts.length > 0 ? wish.parts : known };
}

function readRounds(text = ""): number {
  if (!/^[1-9]\d?$/.test(text)) throw new Error("--rounds takes a number from 1 to 99.");
  return Number(text);
}
