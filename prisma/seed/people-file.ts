// people.json: how whoever tries the demo learns who there is and what identifies them.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PersonSeed } from "./person";

export type PersonRow = { seed: PersonSeed; creditorName: string; link: string };

/** Written whole or not at all: the sandbox may be reading. */
export async function writePeople(folder: string, rows: readonly PersonRow[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "people.json");
  const text = `${JSON.stringify(rows.map(toPerson), null, 2)}\n`;
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
