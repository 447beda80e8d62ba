// people.json and staff.json: how whoever tries the demo learns who there is and what identifies them.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StaffRow } from "./hire-staff";
import type { PersonSeed } from "./person";

export type PersonRow = { seed: PersonSeed; creditorName: string; link: string };

export const writePeople = (folder: string, rows: readonly PersonRow[]): Promise<void> =>
  writeRows(folder, "people.json", rows.map(toPerson));

export const writeStaff = (folder: string, rows: readonly StaffRow[]): Promise<void> =>
  writeRows(folder, "staff.json", rows);

/** Written whole or not at all: the sandbox may be reading. */
async function writeRows(folder: string, name: string, rows: readonly unknown[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  const text = `${JSON.stringify(rows, null, 2)}\n`;
  await writeFile(`${file}.part`, text, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

function toPerson({ seed, creditorName, link }: PersonRow) {
  const { givenName, familyName, bornOn, postcode, phone, email } = seed.profile;
  const { contractDigits, securityCode } = seed.profile;
  return {
    reference: seed.debts[0]?.reference ?? "",
    ...{ scenario: seed.scenario, creditor: creditorName, locale: seed.locale },
    name: `${givenName} ${familyName}`,
    ...{ channel: seed.channel, phone, email, link },
    identity: {
      ...{ birthDate: bornOn, postcode },
      ...(contractDigits ? { contractDigits } : {}),
      ...(securityCode ? { securityCode } : {}),
    },
    note: seed.note,
  };
}
