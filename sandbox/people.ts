// The demo people, as the seed wrote them in people.json.
import { join } from "node:path";
import { z } from "zod";
import { createSeedFile, type SeedFile } from "./seed-file";

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

/** The people of people.json. */
export const createPeople = (dataDir: string): SeedFile<Person> =>
  createSeedFile(join(dataDir, "people.json"), z.array(personSchema));
