import "server-only";
import { AsyncResource } from "node:async_hooks";
import type { Pool, PoolClient } from "pg";
import { DatabaseBusyError, isConnectionTimeout } from "./database-busy-error";
import { countStatement, noteDatabaseBusy } from "./request-cost";

type Callback = (error: unknown, ...rest: unknown[]) => unknown;
const isCallback = (value: unknown): value is Callback => typeof value === "function";

/** Makes every statement of a pool count for the request that asked for it, and a wait that was too long recognisable. */
export function countPool(pool: Pool): Pool {
  pool.on("connect", countClient);
  pool.connect = new Proxy(pool.connect, { apply: connect });
  return pool;
}

/**
 * Who waits for a connection is called from the request that gives one back: without binding, its statement would
 * count for that request.
 */
function connect(target: Pool["connect"], self: unknown, [callback]: unknown[]): unknown {
  if (isCallback(callback)) {
    const bound = AsyncResource.bind((error: unknown, ...rest: unknown[]) =>
      callback(asBusy(error), ...rest),
    );
    return Reflect.apply(target, self, [bound]);
  }
  return Promise.resolve(Reflect.apply(target, self, [])).catch((error: unknown) => {
    throw asBusy(error);
  });
}

function countClient(client: PoolClient): void {
  // A connection that the server ends while it is out of the pool: its statement fails, and that is told; unheard,
  // the event would end the process.
  client.on("error", () => undefined);
  client.query = new Proxy(client.query, { apply: query });
}

function query(target: PoolClient["query"], self: unknown, args: unknown[]): unknown {
  const answered = countStatement();
  const callback = args.at(-1);
  if (isCallback(callback)) {
    const counted: Callback = (...answer) => {
      answered();
      return callback(...answer);
    };
    return Reflect.apply(target, self, [...args.slice(0, -1), counted]);
  }
  const answer: unknown = Reflect.apply(target, self, args);
  void Promise.resolve(answer).then(answered, answered);
  return answer;
}

function asBusy(error: unknown): unknown {
  if (!isConnectionTimeout(error)) return error;
  noteDatabaseBusy();
  return new DatabaseBusyError({ cause: error });
}
