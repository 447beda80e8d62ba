// Plans that are collected across the turns of the calendar, hour by hour, for creditors in several zones. Arguments: hours
// between two rounds of collection, how many zones see each turn, people in each world, and the file to write.
import { writeFile } from "node:fs/promises";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { JOBS } from "@/lib/services/jobs";
import type { Check } from "@/scripts/faults/contract";
import { invariantFaults } from "@/scripts/faults/simulation/invariants";
import { doSomeJobs } from "@/scripts/faults/simulation/jobs";
import { openOutsideAddress } from "@/scripts/faults/simulation/outside-world";
import { own } from "@/scripts/faults/simulation/own-connection";
import { payFirstInstalment } from "@/scripts/faults/simulation/pay";
import { calmed, createWorld, pointAtWorld, type World } from "@/scripts/faults/simulation/world";

const TURNS = [
  { name: "the clock goes forward", startsAt: new Date("2027-03-17T22:30:00Z") },
  { name: "the clock goes back", startsAt: new Date("2027-10-20T21:30:00Z") },
  { name: "a leap day", startsAt: new Date("2028-02-18T23:30:00Z") },
  { name: "a year ends", startsAt: new Date("2026-12-16T10:30:00Z") },
] as const;
const ZONES = ["Europe/Paris", "America/Guadeloupe", "Pacific/Noumea"] as const;
const PLAN = { frequency: "weekly", firstInDays: 2, instalments: 3 } as const;
const DAYS = 26;
/** Easter, Christmas and their weekends lie between a day that is due and a day on which banks work. */
const LATE_DAYS_MAX = 6;
/** A debit is sent so long before its day. */
const DEBIT_EARLY_DAYS_MAX = 12;
const HOUR_MINUTES = 60;
const DAY_MS = 86_400_000;

const [everyHours = 1, zonesEach = 1, people = 1] = process.argv
  .slice(2, 5)
  .map((text) => Number.parseInt(text, 10));
const file = process.argv.at(-1) ?? "";
const address = await openOutsideAddress();
pointAtWorld(address.url);
const checks: Check[] = [];
for (const [turn, { name, startsAt }] of TURNS.entries()) {
  const zones = ZONES.map((_, index) => ZONES[(turn + index) % ZONES.length] ?? ZONES[0]);
  for (const timeZone of zones.slice(0, zonesEach)) {
    const wish = { startsAt, timeZone, people, plan: PLAN };
    const world = calmed(await createWorld(checks.length, address.url, wish));
    const faults = await liveThrough(world, timeZone).catch((error: unknown) => [String(error)]);
    checks.push({
      holds: `${name}, ${timeZone}: every instalment is taken once, on its day`,
      faults,
    });
    world.close();
  }
}
await writeFile(file, JSON.stringify(checks));
address.close();
await Promise.all([db.$disconnect(), pool.end(), own.end()]);

async function liveThrough(world: World, timeZone: string): Promise<string[]> {
  for (const person of world.people) await payFirstInstalment(world, person);
  await doJobs(world);
  for (let hours = 0; hours < DAYS * 24; hours += everyHours) {
    world.clock.advanceMinutes(everyHours * HOUR_MINUTES);
    await JOBS["collect-due"]({});
    await JOBS["sweep-payments"]({});
    await doJobs(world);
  }
  return [...(await wrongInstalments(world, timeZone)), ...(await invariantFaults(world))];
}

/** In the present moment: the world's clock does not move. */
async function doJobs(world: World): Promise<void> {
  while ((await doSomeJobs(world, Number.POSITIVE_INFINITY)) > 0);
}

type Row = {
  number: number;
  due: string;
  times: string;
  begunAt: Date | null;
  issuedAt: Date | null;
  kind: string | null;
  year: number | null;
};

/** The first is paid by the person; the others are collected. */
async function wrongInstalments(world: World, timeZone: string): Promise<string[]> {
  const { rows } = await pool.query<Row>(`
    select part.number, part.due_on::text as due, count(payment.id) as times, min(payment.created_at) as "begunAt",
           min(receipt.issued_at) as "issuedAt", min(payment.method_kind) as kind, min(receipt.year) as year
      from instalment part join repayment_plan plan on plan.id = part.plan_id
      left join payment on payment.plan_id = plan.id and payment.instalment_number = part.number
           and payment.status in ('processing', 'succeeded')
      left join receipt on receipt.payment_id = payment.id
     where part.number > 1 group by plan.id, part.number, part.due_on order by plan.id, part.number`);
  if (rows.length < world.people.length) return ["no instalments were to be collected"];
  return rows.flatMap((row) => wrongOf(row, timeZone));
}

function wrongOf(row: Row, timeZone: string): string[] {
  const { number, due, times, begunAt, issuedAt, kind, year } = row;
  if (times !== "1" || !begunAt) return [`instalment ${number} of ${due} was taken ${times} times`];
  const on = dateInZone(begunAt, timeZone);
  const lateDays = (Date.parse(on) - Date.parse(due)) / DAY_MS;
  const earlyDaysMax = kind === "sepa_debit" ? DEBIT_EARLY_DAYS_MAX : 0;
  const isOnTime = -earlyDaysMax <= lateDays && lateDays <= LATE_DAYS_MAX;
  const yearOfIssue = issuedAt
    ? Number.parseInt(dateInZone(issuedAt, timeZone).slice(0, 4), 10)
    : null;
  return [
    ...(isOnTime ? [] : [`instalment ${number} of ${due} was taken on ${on} (${kind})`]),
    ...(yearOfIssue === year ? [] : [`issued in ${yearOfIssue}, receipt of ${year}`]),
  ];
}
