// All ways in all settings, in turn: A B C, A B C … so that whatever else the machine does falls on all of them alike.
import type { Rounds, SettingResult, SizeResults } from "./ledger-tables";
import type { Load } from "./load";
import { MORE_WAYS, WAYS, type Way, WORKERS_MAX } from "./load-wish";
import { measureTpcb } from "./pgbench";

export type Setting = {
  readonly name: string;
  readonly load: Load;
  readonly accounts: number;
  readonly workers: number;
  /** Whether the ways that are measured in one setting only are measured in this one. */
  readonly hasMore?: boolean;
};

type Size = { readonly name: string; readonly load: Load; readonly accounts: number };

type Extent = {
  readonly rounds: number;
  readonly secondsEach: number;
  readonly sizes: { readonly few: Size; readonly many: Size };
  /** Null where pgbench is not installed. */
  readonly tpcbUrl: string | null;
  readonly say: (line: string) => void;
};

type Measurement = { readonly samples: number[]; readonly measure: () => Promise<number> };

/** The first round is for warming up. */
export async function measureSettings(
  settings: readonly Setting[],
  extent: Extent,
): Promise<{ settings: SettingResult[]; sizes: SizeResults }> {
  const ofSettings = settings.map((setting) => ({ setting, ...plan(setting, extent) }));
  const [few, many] = [extent.sizes.few, extent.sizes.many].map((size) => planSize(size, extent));
  if (!few || !many) throw new Error("two sizes are planned");
  const all = [...ofSettings.flatMap(({ ways, tpcb }) => [...ways.values(), ...tpcb]), few, many];
  for (let round = 0; round <= extent.rounds; round += 1) {
    for (const { measure, samples } of all) samples.push(await measure());
    extent.say(`round ${round} of ${extent.rounds}`);
  }
  return {
    settings: ofSettings.map(({ setting: { name }, ways, tpcb: [tpcb] }) => ({
      name,
      ways: Object.fromEntries([...ways].map(([way, { samples }]) => [way, warm(samples)])),
      tpcb: tpcb ? warm(tpcb.samples) : null,
    })),
    sizes: {
      few: { name: extent.sizes.few.name, perSecond: warm(few.samples) },
      many: { name: extent.sizes.many.name, perSecond: warm(many.samples) },
    },
  };
}

const warm = (samples: readonly number[]): Rounds => samples.slice(1);

function plan({ load, accounts, workers, hasMore }: Setting, extent: Extent) {
  const seconds = extent.secondsEach;
  const wanted = [...WAYS, ...(hasMore ? MORE_WAYS : [])];
  const ways = new Map<Way, Measurement>(
    wanted.map((way) => [
      way,
      { samples: [], measure: () => load.measure({ way, accounts, workers, seconds }) },
    ]),
  );
  const { tpcbUrl } = extent;
  const wish = { branches: branchesOf({ accounts, workers }), clients: workers, seconds };
  const tpcb: Measurement[] =
    tpcbUrl === null ? [] : [{ samples: [], measure: () => measureTpcb(tpcbUrl, wish) }];
  return { ways, tpcb };
}

function planSize({ load, accounts }: Size, { secondsEach: seconds }: Extent): Measurement {
  const wish = { way: "door", accounts, workers: WORKERS_MAX, seconds } as const;
  return { samples: [], measure: () => load.measure(wish) };
}

/** As many rows of pgbench's that everybody writes as there are accounts; more than workers make no difference. */
export const branchesOf = ({ accounts, workers }: Pick<Setting, "accounts" | "workers">) =>
  Math.min(accounts, workers);
