import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { getJson, startTestSandbox } from "./start-test-sandbox";

const jean = {
  reference: "EM-48213",
  scenario: "simple",
  creditor: "Énergie du Midi",
  name: "Jean Durand",
  locale: "fr",
  channel: "sms",
  phone: "+33612345678",
  email: null,
  link: "http://localhost:3000/l/abc",
  identity: { birthDate: "1984-03-27", postcode: "13005" },
  note: "Un premier message",
};

test("there is nobody until the seed has written the people, then they are there", async () => {
  const sandbox = await startTestSandbox();
  const file = join(sandbox.dataDir, "people.json");
  expect(await getJson(sandbox, "/people.json")).toEqual([]);
  await writeFile(file, '[{ "reference": "half-wri');
  expect(await getJson(sandbox, "/people.json")).toEqual([]);
  await writeFile(file, JSON.stringify([jean]));
  expect(await getJson(sandbox, "/people.json")).toEqual([jean]);
  await writeFile(file, JSON.stringify([jean, { ...jean, reference: "EM-2", name: "Léa" }]));
  expect(await getJson(sandbox, "/people.json")).toHaveLength(2);
});
