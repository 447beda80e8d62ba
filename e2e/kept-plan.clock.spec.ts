import { over, test } from "./fixtures/line-test";
import { advanceClock } from "./fixtures/outside-world";
import { workerIsReady } from "./fixtures/phone-storage";
import { expect } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("a plan that was kept opens without a connection when its session has long run out, and says as of when", async ({
  page,
  line,
  makePerson,
}) => {
  await enterFile(page, over(line, await makePerson({ autopay: "card" })));
  await workerIsReady(page);
  await page.goto(`${line.url}/my-plan`);
  await press(page, t("kept.card.keep"));
  await expect(page.locator("data[data-keep=done]")).toBeAttached();
  await advanceClock("PT20M");

  await line.cut();
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "my-plan");
  const copy = page.getByLabel(t("kept.copy.label"));
  await expect(copy).toContainText(/Copie du \d+ .+ à \d{2}:\d{2}/);

  await line.mend();
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "session-ended");
  await expect(main(page)).not.toContainText("€");
  await page.getByRole("link", { name: t("kept.readHere") }).click();
  await onScreen(page, "my-plan");
  await expect(copy).toBeVisible();
});
