import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { beginPayment, cardFields, createPayer, finishAs, owedBy } from "@/scripts/testing/payer";
import { START } from "@/scripts/testing/payment-world";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { importCharges } from "./import-charges";

const world = withPaymentWorld();

const HEADER = "account;kind;amount;effective_on;reference;title_basis;title_reference;title_on";
const TITLE = "Injonction de payer, art. 1405 CPC;IP 21-26-001234;2026-09-30";
const unique = () => randomUUID().slice(0, 8);

async function payer() {
  const actor = await createPayer(world.midi, 10_000n);
  const account = await db.account.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
  return { actor, account };
}

const importFile = (rows: readonly string[], allOrNothing = false) =>
  importCharges({
    ...{ creditorSlug: "energie-du-midi", file: `\ufeff${[HEADER, ...rows].join("\r\n")}\r\n` },
    ...{ allOrNothing, now: world.now() },
  });

describe("a creditor's charges", () => {
  it("are added once, however often the file comes", async () => {
    const { actor, account } = await payer();
    const [first, second] = [unique(), unique()];
    const rows = [
      `${account.reference};interest;38,60;2026-11-01;${first};;;`,
      `${account.reference};accessory;12,00;2026-11-02;${second};${TITLE}`,
    ];
    expect(await importFile(rows)).toEqual({
      ok: true,
      value: { added: 2, known: 0, refused: [] },
    });
    expect(await importFile(rows)).toEqual({
      ok: true,
      value: { added: 0, known: 2, refused: [] },
    });
    expect(await owedBy(actor)).toBe(10_000n + 3860n + 1200n);
    const key = `charge:${world.midi.id}:${second}`;
    const entry = await db.journalEntry.findUniqueOrThrow({ where: { idempotencyKey: key } });
    expect(entry.reason).toContain("Injonction de payer, art. 1405 CPC; IP 21-26-001234");
  });

  it("that cannot be added are reported with their line, and the others added", async () => {
    const { actor, account } = await payer();
    const known = unique();
    const rows = [
      `${account.reference};interest;1,00;2026-11-01;${known};;;`,
      `${account.reference};accessory;12,00;2026-11-02;${unique()};;;`,
      `nobody;interest;1,00;2026-11-01;${unique()};;;`,
      `${account.reference};interest;2,00;2026-11-01;${known};;;`,
      `${account.reference};interest;1,00;2026-11-24;${unique()};;;`,
      `${account.reference};interest`,
    ];
    expect(await importFile(rows)).toEqual({
      ok: true,
      value: {
        ...{ added: 1, known: 0 },
        refused: [
          { line: 3, reason: "title_missing" },
          { line: 4, reason: "account_unknown" },
          { line: 5, reason: "reference_repeated" },
          { line: 6, reason: "date_in_future" },
          { line: 7, reason: "reference_missing" },
        ],
      },
    });
    expect(await owedBy(actor)).toBe(10_100n);
    const other = [`${account.reference};interest;3,00;2026-11-01;${known};;;`];
    expect(await importFile(other)).toMatchObject({
      value: { refused: [{ line: 2, reason: "reference_used" }] },
    });
  });

  it("are all refused for one that is wrong, where the creditor asks so", async () => {
    const { actor, account } = await payer();
    const rows = [
      `${account.reference};interest;1,00;2026-11-01;${unique()};;;`,
      `nobody;interest;1,00;2026-11-01;${unique()};;;`,
    ];
    expect(await importFile(rows, true)).toMatchObject({
      value: { added: 0, refused: [{ line: 3, reason: "account_unknown" }] },
    });
    expect(await owedBy(actor)).toBe(10_000n);
  });

  it("wait during a breathing space", async () => {
    const { actor, account } = await payer();
    await db.hold.create({
      data: {
        ...{ id: randomUUID(), debtorId: actor.debtorId, kind: "breathing_space" },
        ...{ startsOn: new Date("2026-11-20"), createdAt: START },
      },
    });
    const rows = [`${account.reference};interest;1,00;2026-11-01;${unique()};;;`];
    expect(await importFile(rows)).toMatchObject({
      value: { refused: [{ line: 2, reason: "charges_held" }] },
    });
  });

  it("are settled first, or after the principal where a judgment says so (art. 1343-1, 1343-5)", async () => {
    const { actor, account } = await payer();
    await importFile([
      `${account.reference};interest;5,00;2026-11-01;${unique()};;;`,
      `${account.reference};accessory;3,00;2026-11-02;${unique()};${TITLE}`,
    ]);
    const pay = async (amount: string) => {
      const { paymentId, clientSecret } = await beginPayment(actor, amount, world.now());
      await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
      await finishAs({ actor, paymentId, now: world.now() });
      const parts = await db.allocation.findMany({ where: { paymentId } });
      return new Map(parts.map(({ component, amountMinor }) => [component, amountMinor]));
    };
    expect(await pay("4")).toEqual(new Map([["interest", 400n]]));
    const imputationOrder = ["principal", "interest", "accessory"];
    const imputationBasis = "TJ Marseille, 12 octobre 2026, RG 26/01234";
    await db.account.update({
      where: { id: account.id },
      data: { imputationOrder, imputationBasis },
    });
    expect(await pay("100,50")).toEqual(
      new Map([
        ["principal", 10_000n],
        ["interest", 50n],
      ]),
    );
  });

  it.each([
    ["account;kind", "header_wrong"],
    [`${HEADER}\r\n"unclosed;interest`, "file_unreadable"],
    ["", "header_wrong"],
  ])("in a file that is no such file are not guessed: %j", async (file, error) => {
    const now = world.now();
    const asked = { creditorSlug: "energie-du-midi", file, allOrNothing: false, now };
    expect(await importCharges(asked)).toEqual({ ok: false, error });
    expect(await importCharges({ ...asked, creditorSlug: "nobody" })).toMatchObject({
      error: "creditor_unknown",
    });
  });
});
