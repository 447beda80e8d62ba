// The measurements of the ledger as the report shows them.
import type { Figure, FigureTable } from "@/scripts/bench/contract";
import { atLeast, figureOf, ratioTo } from "@/scripts/bench/figures/figure";
import type { Way } from "./load-wish";

/** Entries (of pgbench: transactions) a second, one sample a round. */
export type Rounds = readonly number[];

export type SettingResult = {
  /** "10 accounts, 20 workers". */
  readonly name: string;
  readonly ways: Readonly<Partial<Record<Way, Rounds>>>;
  /** Null where pgbench is not installed. */
  readonly tpcb: Rounds | null;
};

/** The door at the smallest and at the largest number of accounts, in the same rounds. */
export type SizeResults = {
  readonly few: { readonly name: string; readonly perSecond: Rounds };
  readonly many: { readonly name: string; readonly perSecond: Rounds };
};

type Rival = { readonly name: string; readonly rounds: Rounds | null; readonly timesMin?: number };

const SLOWER_MAX = 1.2;

/** How our way stands to another of the same rounds, with the goal where there is one. */
function standing(subject: string, own: Rounds, rival: Rival): Figure[] {
  if (!rival.rounds) return [];
  const ratio = ratioTo({ to: rival.name, samples: own, yardstickSamples: rival.rounds });
  const { timesMin } = rival;
  const goal =
    timesMin === undefined
      ? {}
      : { goal: atLeast(ratio.median, timesMin, `≥ ${timesMin}× ${rival.name}`) };
  const name = `to ${rival.name}`;
  return [figureOf({ subject, name, unit: "x", samples: ratio.samples, ...goal })];
}

function settingFigures({ name: subject, ways, tpcb }: SettingResult): Figure[] {
  const own = ways.door ?? [];
  const rivals: Rival[] = [
    { name: "bare call", rounds: ways["bare call"] ?? null, timesMin: 0.8 },
    { name: "naive Prisma", rounds: ways["naive Prisma"] ?? null, timesMin: 3 },
    { name: "pgbench's tpcb", rounds: tpcb, timesMin: 1 },
    { name: "hand-written", rounds: ways["hand-written"] ?? null },
  ];
  const measured = Object.entries({ ...ways, ...(tpcb ? { "pgbench's tpcb": tpcb } : {}) });
  return [
    ...measured.map(([name, samples]) => figureOf({ subject, name, unit: "entries/s", samples })),
    ...rivals.flatMap((rival) => standing(subject, own, rival)),
    ...(ways.batch
      ? standing(`${subject}, by batch`, ways.batch, {
          ...{ name: "one call an entry", rounds: ways["bare call"] ?? null, timesMin: 2 },
        })
      : []),
    ...(ways["with receipt"]
      ? standing(`${subject}, with receipt`, ways["with receipt"], {
          ...{ name: "bare call", rounds: ways["with receipt, bare call"] ?? null },
        })
      : []),
  ];
}

function sizeFigures({ few, many }: SizeResults): Figure[] {
  const ratio = ratioTo({
    ...{ to: few.name, samples: many.perSecond, yardstickSamples: few.perSecond },
  });
  const goal = atLeast(ratio.median, 1 / SLOWER_MAX, `within ${SLOWER_MAX}× of ${few.name}`);
  const subject = "door";
  const unit = "entries/s" as const;
  return [
    figureOf({ subject, name: few.name, unit, samples: few.perSecond }),
    { ...figureOf({ subject, name: many.name, unit, samples: many.perSecond }), ratio, goal },
  ];
}

/** Entries a second in all ways and settings, and the door with more accounts. */
export function ledgerTables(
  settings: readonly SettingResult[],
  sizes: SizeResults,
): FigureTable[] {
  return [
    {
      title: "Ledger: entries posted a second",
      method:
        "Payments of one cent on random accounts, all ways in turn in each round, by one process on one PostgreSQL that " +
        "writes to disk at each commit. Bare call: the door's SQL function by the driver alone. Hand-written: lines, key and " +
        "balance in SQL and nothing else. Naive Prisma: an interactive transaction. pgbench's tpcb has as many branches as " +
        "accounts, at most as many as workers.",
      figures: settings.flatMap(settingFigures),
    },
    {
      title: "Ledger: the door with more accounts",
      method:
        "The same load on two databases of the same server, in turn, on random accounts of all.",
      figures: sizeFigures(sizes),
    },
  ];
}
