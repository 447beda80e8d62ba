// The part `server`: what the steps of the journey cost the server, beside bare Node and a bare Next page.
import { join } from "node:path";
import type { BenchContext, BenchPart } from "@/scripts/bench/contract";
import { median } from "@/scripts/bench/figures/median";
import { balancePage, identityPost, linkOpening, paymentBegin } from "./app-steps";
import type { Inspector } from "./inspector";
import { watchMemory } from "./memory";
import { type OpenedApp, openApp } from "./open-app";
import { paceFor } from "./pace";
import { profileStep } from "./profile-step";
import { measureInTurn, type Rounds } from "./rounds";
import { memoryTable, profileTable, type StepResult, stepTable, toBarePage } from "./server-tables";
import type { Spent } from "./spent-on";
import { mixed, type Step } from "./step";

const CROWD = { people: 2_000, strangersEach: 3 };

/** Minutes of memory, of so many seconds each. */
const extents = {
  full: { rounds: 5, secondsEach: 4, pacedSeconds: 15, minutes: 10, minuteSeconds: 60 },
  quick: { rounds: 2, secondsEach: 1, pacedSeconds: 3, minutes: 3, minuteSeconds: 5 },
} as const;

const PROFILE_SECONDS = 5;

type Wanted = { readonly step: Step; readonly timesBarePage: number };

/** Measures every step, then memory; steps that miss their goal leave a CPU profile in the part's folder. */
export const benchServer: BenchPart = async (context) => {
  const extent = extents[context.isQuick ? "quick" : "full"];
  const opened = await openApp(context, CROWD);
  const link = linkOpening(opened.app);
  const wanted: Wanted[] = [
    { step: link, timesBarePage: 2 },
    ...[identityPost, balancePage, paymentBegin].map((stepOf) => ({
      step: stepOf(opened.app),
      timesBarePage: 0.8,
    })),
  ];
  const results: StepResult[] = [];
  for (const { step, timesBarePage } of wanted) {
    const yardsticks = step === link ? [opened.bareRoute] : [];
    const rounds = { count: context.rounds ?? extent.rounds, secondsEach: extent.secondsEach };
    const measured = await measureStep(opened, step, yardsticks, rounds);
    const paced = await paceFor(step, median(measured.own.perSecond) / 2, extent.pacedSeconds);
    const result = { ...measured, paced, timesBarePage };
    results.push(result);
    const { to, median: ratio } = toBarePage(result);
    context.say(`${step.name}: ${ratio.toFixed(2)}× ${to}`);
  }
  const profiles = await profileMisses(context, opened, results);
  const watched = await watchMemory(opened.inspector, useOf(wanted), {
    ...{ minutes: extent.minutes, secondsEach: extent.minuteSeconds, say: context.say },
  });
  return {
    tables: [
      stepTable(results),
      ...(profiles.size > 0 ? [profileTable(profiles)] : []),
      memoryTable(watched.memories, extent.minuteSeconds),
    ],
    notes: notesOf(results, watched.faults),
  };
};

async function measureStep(
  { bareNode, barePage }: OpenedApp,
  step: Step,
  more: readonly Step[],
  rounds: Rounds,
) {
  const [node, page, own, route] = await measureInTurn([bareNode, barePage, step, ...more], rounds);
  if (!node || !page || !own) throw new Error("every step is measured");
  return { bareNode: node, barePage: page, own, bareRoute: route ?? null };
}

/** The bare page comes first: what is left of a step's time beside it is ours. */
async function profileMisses(
  { folder, say }: BenchContext,
  { inspector, barePage, barePageInspector }: OpenedApp,
  results: readonly StepResult[],
) {
  const spent = new Map<string, readonly Spent[]>();
  const misses = results.filter((result) => toBarePage(result).median < result.timesBarePage);
  const profile = async (step: Step, from: Inspector) => {
    const file = join(folder, `${step.name.replace(/\W+/g, "-")}.cpuprofile`);
    spent.set(step.name, await profileStep(from, step, PROFILE_SECONDS, file));
    say(`${step.name}: profile in ${file}`);
  };
  if (misses.length > 0) await profile(barePage, barePageInspector);
  for (const { own } of misses) await profile(own.step, inspector);
  return spent;
}

/** Links are opened more often than identities are proved, and few of those end in a payment. */
function useOf([link, identity, balance, payment]: readonly Wanted[]): Step {
  if (!link || !identity || !balance || !payment) throw new Error("every step is wanted");
  return mixed("all steps mixed", [
    { step: link.step, weight: 4 },
    { step: identity.step, weight: 2 },
    { step: balance.step, weight: 3 },
    { step: payment.step, weight: 1 },
  ]);
}

function notesOf(results: readonly StepResult[], ofMemory: readonly string[]): string[] {
  const faultsOf = ({ own, bareNode, barePage, bareRoute, paced }: StepResult) =>
    [own, bareNode, barePage, bareRoute, paced].flatMap((measured) => measured?.faults ?? []);
  const faults = new Set([...results.flatMap(faultsOf), ...ofMemory]);
  return [
    "Web server, database, Stripe's double and the load share this machine's cores: figures of two machines cannot be compared, ratios can.",
    ...[...faults].slice(0, 20).map((fault) => `Fault: ${fault}`),
  ];
}
