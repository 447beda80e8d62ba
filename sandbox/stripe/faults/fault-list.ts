// Stripe at its worst, on demand: which of the next requests go wrong, and how. For tests; a restart forgets it.
import { z } from "zod";

const timesMax = 10_000;
const delayMaxMs = 120_000;

/** In JSON, as `POST /stripe/faults` takes it. docs/sandbox.md tells what each kind does. */
export const faultSchema = z.strictObject({
  kind: z.enum([
    "429",
    "500_after_success",
    "500_then_success",
    "delay",
    "timeout",
    "timeout_after_success",
  ]),
  /** How many of the requests that match go wrong. */
  times: z.int().min(1).max(timesMax).default(1),
  method: z.enum(["GET", "POST", "DELETE"]).optional(),
  /** A path; `*` stands for one part of it: `/v1/payment_intents/*`. Absent: any. */
  path: z.string().startsWith("/").optional(),
  /** Only for `delay`. */
  delayMs: z.int().min(0).max(delayMaxMs).default(0),
});

export type Fault = z.infer<typeof faultSchema>;

export type FaultList = {
  add(fault: Fault): void;
  clear(): void;
  /** What is still to go wrong. */
  all(): readonly Fault[];
  /** The fault for this request, which is thereby used up once; null when the request goes well. */
  take(method: string, path: string): Fault | null;
};

export function createFaultList(): FaultList {
  let faults: Fault[] = [];
  return {
    add: (fault) => void faults.push({ ...fault }),
    clear() {
      faults = [];
    },
    all: () => faults,
    take(method, path) {
      const found = faults.find((fault) => isMeant(fault, method, path));
      if (found === undefined) return null;
      found.times -= 1;
      if (found.times === 0) faults = faults.filter((fault) => fault !== found);
      return found;
    },
  };
}

function isMeant(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.path === undefined) return true;
  const wanted = fault.path.split("/");
  const given = path.split("/");
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === "*" || part === given[index])
  );
}
