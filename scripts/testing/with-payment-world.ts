// The world of a test file about payments, from before its first test until after its last.
import { afterAll, afterEach, beforeAll } from "vitest";
import { expectSoundLedger } from "./bank";
import { type PaymentWorld, startPaymentWorld } from "./payment-world";

/** Called once, at the head of a file. With `isLedgerSound` each test fails that leaves a ledger which does not add up. */
export function withPaymentWorld({ isLedgerSound = false } = {}): PaymentWorld {
  // Filled before the first test runs; nothing of it is there while the file is read.
  const world = {} as PaymentWorld;
  beforeAll(async () => {
    Object.assign(world, await startPaymentWorld());
  });
  afterAll(() => world.stop());
  if (isLedgerSound) afterEach(() => expectSoundLedger());
  return world;
}
