import { readRow } from "../read-row";

export const dynamic = "force-dynamic";

/** One row by its primary key, as a page. */
export default async function Page() {
  const { reference, principal_label } = await readRow();
  return (
    <main>
      <h1>{reference}</h1>
      <p>{principal_label}</p>
    </main>
  );
}
