import pg from "pg";

/** The row that every rival reads by its primary key, with one named statement. */
export type Row = { readonly reference: string; readonly principal_label: string };

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const statement = {
  name: "row",
  text: "select reference, principal_label from account where id = $1",
};

/** Reads the row that ROW_ID names. */
export async function readRow(): Promise<Row> {
  const { rows } = await pool.query<Row>({ ...statement, values: [process.env.ROW_ID] });
  const [row] = rows;
  if (!row) throw new Error("there is no row to read");
  return row;
}
