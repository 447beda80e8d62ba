// The demo people, as the seed wrote them in people.json; the file may come later than the sandbox.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const personSchema = z.object({
  reference: z.string(),
  scenario: z.string(),
  creditor: z.string(),
  name: z.string(),
  locale: z.string(),
  channel: z.enum(["sms", "email"]),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  link: z.string().nullish(),
  identity: z.object({
    birthDate: z.string().nullish(),
    postcode: z.string().nullish(),
    contractDigits: z.string().nullish(),
    securityCode: z.string().nullish(),
  }),
  note: z.string().nullish(),
});

export type Person = z.infer<typeof personSchema>;

/** Reads people.json again when it has changed; no file, or one that is half-written, is nobody yet. */
export function createPeople(dataDir: string): { all(): readonly Person[] } {
  const file = join(dataDir, "people.json");
  let version = "";
  let people: readonly Person[] = [];
  return {
    all() {
      const current = versionOf(file);
      if (current === version) return people;
      const read = readPeople(file);
      if (read === null) return [];
      version = current;
      people = read;
      return people;
    },
  };
}

function versionOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "absent" : `${found.mtimeMs}/${found.size}`;
}

function readPeople(file: string): readonly Person[] | null {
  try {
    return z.array(personSchema).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
