// The ways to post one entry. Each throws where it was not posted, so that nothing else is counted.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { postEntries } from "@/lib/services/ledger/post-entries";
import { doorInput, type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { BATCH_ENTRIES, type Way, WORKERS_MAX } from "./load-wish";
import { settle } from "./payments-to-settle";
import { anyOf, madeId, requestOn } from "./request";

export type CreditorOfLoad = {
  readonly id: string;
  /** The book that the other side of each entry goes to. */
  readonly clearingBookId: string;
};

/** Posts on one of so many accounts; answers how many entries were posted. */
type Post = (creditor: CreditorOfLoad, accounts: number) => Promise<number>;

/** A driver and nothing else. */
const bare = new pg.Pool({ connectionString: env.DATABASE_URL, max: WORKERS_MAX });

async function byDoor(request: EntryRequest): Promise<number> {
  const answer = await postEntry(request);
  if (!answer.ok || !answer.value.posted) throw new Error("our door did not post");
  return 1;
}

const batch: Post = async ({ id }, accounts) => {
  const requests = Array.from({ length: BATCH_ENTRIES }, () => requestOn(id, anyOf(accounts)));
  const answers = await postEntries(requests);
  if (!answers.every((answer) => answer.ok && answer.value.posted)) {
    throw new Error("our door did not post all");
  }
  return answers.length;
};

async function byBareCall(request: EntryRequest): Promise<number> {
  const json = JSON.stringify(doorInput(request), (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  const { rows } = await bare.query<{ answer: { posted?: boolean } }>({
    ...{ name: "bare", text: "select ledger_post($1::jsonb) as answer", values: [json] },
  });
  if (!rows[0]?.answer.posted) throw new Error("the bare call did not post");
  return 1;
}

const RIVAL_HOUSE = "00000000-0000-4000-8000-000000000000";

const handWritten: Post = async (_, accounts) => {
  const debt = madeId("account", anyOf(accounts));
  const values = [`bench:${randomUUID()}`, debt, RIVAL_HOUSE, 1, new Date()];
  await bare.query({ name: "rival", text: "select rival.post($1, $2, $3, $4, $5)", values });
  return 1;
};

/** As one writes it with an ORM: an interactive transaction that locks, looks, and writes row by row. */
const naivePrisma: Post = async ({ id: creditorId, clearingBookId }, accounts) => {
  const bookId = madeId("book", anyOf(accounts));
  const key = `bench:${randomUUID()}`;
  const now = new Date();
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select id from ledger_account where id = ${bookId}::uuid for no key update`;
      const known = await tx.journalEntry.findUnique({ where: { idempotencyKey: key } });
      const book = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: bookId } });
      if (known || book.debitMinor - book.creditMinor < 1n) throw new Error("cannot be posted");
      const line = { amountMinor: 1n, currency: "EUR", effectiveAt: now, isClaim: false };
      await tx.journalEntry.create({
        data: {
          ...{ creditorId, idempotencyKey: key, event: "card_payment", effectiveAt: now },
          ...{ postedAt: now, contentHash: new Uint8Array(32) },
          postings: {
            create: [
              { ...line, line: 1, ledgerAccountId: clearingBookId, side: "debit" },
              { ...line, line: 2, ledgerAccountId: bookId, side: "credit" },
            ],
          },
        },
      });
      await tx.ledgerAccount.update({
        where: { id: bookId },
        data: { creditMinor: { increment: 1n } },
      });
    },
    { maxWait: 30_000, timeout: 30_000 },
  );
  return 1;
};

export const posts: Readonly<Record<Way, Post>> = {
  door: ({ id }, accounts) => byDoor(requestOn(id, anyOf(accounts))),
  "bare call": ({ id }, accounts) => byBareCall(requestOn(id, anyOf(accounts))),
  "with receipt": ({ id }) => byDoor(settle(id)),
  "with receipt, bare call": ({ id }) => byBareCall(settle(id)),
  batch,
  "hand-written": handWritten,
  "naive Prisma": naivePrisma,
};
