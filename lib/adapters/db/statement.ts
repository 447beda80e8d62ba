import "server-only";
import pg, { type CustomTypesConfig, type QueryResultRow } from "pg";
import { pool } from "./pool";
import { retryOnConflict } from "./retry-on-conflict";
import { statementName } from "./statement-name";

/** The pool, or the connection that holds a transaction. */
export type Sender = Pick<typeof pool, "query">;

/** Days stay days (the driver would make an instant of them), and bigint does not lose its last digits. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: BigInt,
};

const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format),
};

/**
 * A statement of our own, parsed and planned once per connection. For what is asked on every page: it costs a third
 * of the same through Prisma. `Row` says what its columns are; a test of the store holds it to that.
 */
export function statement<Row extends QueryResultRow>(text: string) {
  return async (values: readonly unknown[], sender: Sender = pool): Promise<Row[]> => {
    const query = { name: statementName(text), text, values: [...values], types };
    const send = async () => (await sender.query<Row>(query)).rows;
    // Alone it is a transaction of its own, and may be tried again; inside one, the whole is.
    return sender === pool ? retryOnConflict(send) : send();
  };
}
