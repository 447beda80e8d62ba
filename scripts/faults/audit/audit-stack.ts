// Everything that can be said of a running stack once nobody pays any more.
import { join } from "node:path";
import { auditLedger } from "@/scripts/faults/audit-ledger";
import type { Check } from "@/scripts/faults/contract";
import { drain } from "@/scripts/faults/stack/drain";
import type { FaultStack } from "@/scripts/faults/stack/fault-stack";
import { run } from "@/scripts/processes/run";
import { compareWithReceiver } from "./outbox";
import { compareWithCharges, readCharges } from "./provider";

/** Waits until all jobs are done (so long at most), then reads tables, charges and deliveries. */
export async function auditStack(stack: FaultStack, drainMsMax: number): Promise<Check[]> {
  const { plan, sql, receiver } = stack;
  const left = await drain(stack, drainMsMax);
  const charges = await readCharges(plan.sandboxUrl, plan.environment.app.STRIPE_SECRET_KEY ?? "");
  return [
    { holds: "everything that was begun has come to its end", faults: left },
    ...(await auditLedger(sql)),
    await compareWithCharges(sql, charges),
    await compareWithReceiver(sql, receiver),
    await verifiedByItself(stack),
  ];
}

/** `npm run ledger:verify`, on this stack: hashes, seals and the chain. */
async function verifiedByItself({ plan }: FaultStack): Promise<Check> {
  const fault = await run({
    name: "ledger:verify",
    command: ["--conditions=react-server", "--import", "tsx", "scripts/operate/verify-ledger.ts"],
    environment: plan.environment.app,
    logFile: join(plan.logFolder, "verify.log"),
  }).then(
    () => [],
    (error: unknown) => [String(error)],
  );
  return { holds: "the books verify themselves (ledger:verify)", faults: fault };
}
