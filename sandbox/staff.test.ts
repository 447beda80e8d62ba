import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "otplib";
import { expect, test } from "vitest";
import { getJson, startTestSandbox } from "./start-test-sandbox";

const lea = {
  ...{ creditor: "Énergie du Midi", name: "Léa Morel", role: "agent", email: "lea@example.com" },
  ...{ password: "trois chats gris", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" },
};

test("a colleague's authenticator shows the code of the demo's time", async () => {
  const sandbox = await startTestSandbox();
  expect(await getJson(sandbox, "/staff.json")).toEqual([]);
  await writeFile(join(sandbox.dataDir, "staff.json"), JSON.stringify([lea]));
  const epoch = Math.floor(Date.now() / 1000);
  const near = await Promise.all(
    [epoch - 30, epoch, epoch + 30].map((at) => generate({ secret: lea.secret, epoch: at })),
  );
  const shown = await getJson(sandbox, "/staff.json");
  expect(shown).toMatchObject([lea]);
  expect(near).toContain((shown as { code: string }[])[0]?.code);
});
