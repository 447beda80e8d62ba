// A process that dies between two statements: from the chosen one on, nothing reaches the database any more and every
// connection is cut, until the act that was under way is over.
import { once } from "node:events";
import type { Socket } from "node:net";
import pg from "pg";

type Point = {
  /** Statements that still go through. */
  left: number;
  /** Whether the last of them is done, and only its answer lost. */
  readonly isAnswerLost: boolean;
};

let point: Point | null = null;
let isDead = false;
let cuts: Promise<unknown>[] = [];

export class Crash extends Error {
  constructor() {
    super("the process has died");
  }
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };
const send = prototype.query;

prototype.query = function query(...args) {
  if (isDead) return refuse(this, args);
  if (point === null) return send.apply(this, args);
  point.left -= 1;
  if (point.left > 0) return send.apply(this, args);
  isDead = true;
  return point.isAnswerLost ? loseAnswer(this, args) : refuse(this, args);
};

/** Does the work; the process dies at the given statement, if it gets that far. Tells whether it did. */
export async function workUntilCrash<T>(
  work: () => Promise<T>,
  crashAt: { statement: number; isAnswerLost: boolean } | null,
): Promise<{ died: true } | { died: false; value: T }> {
  if (crashAt === null) return { died: false, value: await work() };
  point = { left: crashAt.statement, isAnswerLost: crashAt.isAnswerLost };
  try {
    const value = await work();
    return isDead ? { died: true } : { died: false, value };
  } catch (error) {
    if (isDead) return { died: true };
    throw error;
  } finally {
    // Whoever comes next must find the old connections gone, as after any start.
    await Promise.all(cuts);
    cuts = [];
    point = null;
    isDead = false;
  }
}

function refuse(client: pg.Client, args: unknown[]): unknown {
  cut(client);
  return fail(args);
}

function loseAnswer(client: pg.Client, args: unknown[]): unknown {
  const last = args.at(-1);
  const own = typeof last === "function" ? args.slice(0, -1) : args;
  const done = send.apply(client, own) as Promise<unknown>;
  const lost = Promise.resolve(done)
    .catch(() => undefined)
    .then(() => {
      cut(client);
      throw new Crash();
    });
  if (typeof last !== "function") return lost;
  lost.catch((error: unknown) => last(error));
  return undefined;
}

function fail(args: unknown[]): unknown {
  const last = args.at(-1);
  if (typeof last !== "function") return Promise.reject(new Crash());
  setImmediate(() => last(new Crash()));
  return undefined;
}

/** Its transaction, if it is in one, goes with it, as the server sees an end without a word. */
function cut(client: pg.Client): void {
  client.on("error", () => undefined);
  const { connection } = client as unknown as { connection: { stream: Socket } };
  if (connection.stream.destroyed) return;
  cuts.push(once(connection.stream, "close"));
  connection.stream.destroy();
}
