import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the help is searched by words as people write them, and always leads on to a person", async ({
    page,
  }) => {
    await page.goto("/help");
    await page.locator("[name=q]").fill("RECU pdf");
    await press(page, t("help.search.button"));
    await onScreen(page, "help");
    await expect(main(page).locator("details[open]")).toContainText(
      t("help.questions.receipt.answer"),
    );
    await page.goto("/help?q=xylophone");
    await expect(main(page)).toContainText(t("help.search.none"));
    await main(page).locator("a[href='/help/words']").click();
    await expect(main(page)).toContainText(t("glossary.words.mandate.meaning"));
    await page.goto("/help/advice");
    await expect(main(page)).toContainText("Points conseil budget");
  });

  test("two taps say why and how it was, each can be passed over, and nothing else is asked", async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson());
    await page.goto("/feedback");
    await press(page, t("feedback.cause.answers.costs_rose"));
    await expect(page.locator("h1")).toHaveText(t("feedback.ease.title"));
    await press(page, t("feedback.ease.answers.very_easy"));
    await expect(page.locator("h1")).toHaveText(t("feedback.comment.title"));
    await main(page)
      .getByRole("link", { name: t("feedback.skip") })
      .click();
    await expect(page.locator("h1")).toHaveText(t("feedback.done.title"));
  });
});

test("nobody without a confirmed identity is asked anything", async ({ page }) => {
  await page.goto("/feedback");
  await onScreen(page, "session-ended");
});
