import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

/** Opens the receipt of somebody who has paid everything, and answers its file as it was handed out. */
async function downloadReceipt(page: Page, person: Person): Promise<Buffer> {
  await enterFile(page, person);
  await page.locator("main a[href^='/receipts/']").first().click();
  await onScreen(page, "receipt");
  const { pathname } = new URL(page.url());
  const answer = await page.request.get(`${pathname}/pdf`);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return answer.body();
}

async function check(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/verify");
  const file = { name: "quittance.pdf", mimeType: "application/pdf", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await press(page, t("verify.file.send"));
  await onScreen(page, "verify-result");
}

const heading = (page: Page) => page.locator("h1");

/** A digit of the first amount that stands readable in the file: the day that it was made. */
function withOtherDigit(file: Buffer): Buffer {
  const at = file.indexOf("<xmp:CreateDate>20") + "<xmp:CreateDate>202".length;
  const altered = Buffer.from(file);
  altered[at] = file[at] === 0x36 ? 0x37 : 0x36;
  return altered;
}

test("a proof of discharge is genuine as it was handed out, stands, and is not with one digit changed", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ owedMinor: 18_000, plan: { monthsAgo: 4 } });
  await enterFile(page, person);
  await page.goto("/my-plan");
  const file = await (await page.request.get("/my-plan/discharge")).body();
  await check(page, file);
  await expect(heading(page)).toHaveText(t("verify.genuine.file.title"));
  await expect(main(page)).toContainText(t("verify.discharge.stands"));
  await expect(main(page)).toContainText(t("discharge.title"));
  await expect(main(page)).not.toContainText(person.familyName);
  await expectAccessible(page);
  await check(page, withOtherDigit(file));
  await expect(heading(page)).toHaveText(t("verify.refused.altered.title"));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a receipt's file is genuine as it was handed out, and not with one digit changed", async ({
      page,
      makePerson,
    }) => {
      const person = await makePerson({ isSettled: true });
      const file = await downloadReceipt(page, person);
      await check(page, file);
      await expect(heading(page)).toHaveText(t("verify.genuine.file.title"));
      await expect(main(page)).toContainText(t("verify.standing.valid"));
      await expect(main(page)).not.toContainText(person.familyName);
      expect(page.url()).toMatch(/\/verify\/result$/);
      await check(page, withOtherDigit(file));
      await expect(heading(page)).toHaveText(t("verify.refused.altered.title"));
      await check(page, Buffer.from("%PDF-1.7 of somebody else"));
      await expect(heading(page)).toHaveText(t("verify.refused.not_genuine.title"));
      await check(page, Buffer.alloc(1_200_000, 0x20));
      await expect(heading(page)).toHaveText(t("verify.refused.too_large.title"));
    });
  });
}

test("the code brings its content to the check by itself, and leaves no trace in the address", async ({
  page,
  makePerson,
}) => {
  await downloadReceipt(page, await makePerson({ isSettled: true }));
  await page.getByRole("link", { name: t("receipt.check.open") }).click();
  await onScreen(page, "verify-result");
  await expect(heading(page)).toHaveText(t("verify.genuine.code.title"));
  expect(page.url()).toMatch(/\/verify\/result$/);
  await page.goBack();
  // Not the address with the code, which would check it again.
  await onScreen(page, "receipt");
});

test("anybody gets the public keys, from any site", async ({ request }) => {
  const answer = await request.get("/.well-known/jwks.json");
  expect(answer.headers()).toMatchObject({
    "content-type": "application/jwk-set+json",
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
  });
  const { keys } = await answer.json();
  expect(keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519", use: "sig" });
  expect(keys[0]).not.toHaveProperty("d");
});

test("the pages of the check are accessible in light and dark", async ({ page, makePerson }) => {
  const file = await downloadReceipt(page, await makePerson({ isSettled: true }));
  await expectAccessible(page);
  await page.goto("/verify");
  await expectAccessible(page);
  await check(page, file);
  await expectAccessible(page);
  await check(page, withOtherDigit(file));
  await expectAccessible(page);
});
