import { expect as baseExpect, type Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible } from "./fixtures/accessible";
import { deskOf } from "./fixtures/desk";
import { answerSms, newestLink } from "./fixtures/outside-world";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const QUESTION = "Je peux payer le 12 au lieu du 5 ?";
const ANSWER = "Oui, c’est possible.";

const log = (page: Page) => page.getByRole("log");

async function write(page: Page, text: string): Promise<void> {
  await page.locator("textarea[name=text]").fill(text);
  await press(page, t("chat.write.send"));
}

/** Finds the person among those who wait, takes their conversation and answers. */
async function takeAndAnswer(desk: Page, person: Person, text: string): Promise<void> {
  await desk.goto("/staff/chats");
  await desk.getByRole("link", { name: `${person.givenName} ${person.familyName}` }).click();
  await onScreen(desk, "staff-chat");
  await press(desk, t("staffChat.claim"));
  await desk.locator("textarea[name=text]").fill(text);
  await press(desk, t("staffChat.answer.send"));
  await expect(log(desk)).toContainText(text);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a question goes from a few choices to a person who sees them, and the answer comes back", async ({
      page,
      browser,
      makePerson,
      signInAs,
    }) => {
      const person = await makePerson();
      const desk = await deskOf(browser);
      await signInAs("agent", desk);
      await enterFile(page, person);
      await page.goto("/messages");
      await page.getByRole("link", { name: t("talk.ask.title") }).click();
      for (const name of ["pay", "refused"]) {
        await page.getByRole("link", { name: t(`guide.nodes.${name}.label`), exact: true }).click();
      }
      await page.getByRole("link", { name: t("guide.person") }).click();
      await onScreen(page, "chat");
      await write(page, QUESTION);
      await expect(log(page)).toContainText(QUESTION);
      await takeAndAnswer(desk, person, ANSWER);
      await expect(log(desk)).toContainText(t("guide.nodes.refused.label"));
      await page.getByRole("link", { name: t("chat.more.refresh") }).click();
      await expect(log(page)).toContainText(ANSWER);
      await press(desk, t("staffChat.close"));
      await onScreen(desk, "staff-chats");
      await page.reload();
      await expect(main(page)).toContainText(t("chat.state.closed"));
      const coming = page.waitForEvent("download");
      await page.getByRole("link", { name: t("chat.more.pdf") }).click();
      expect((await coming).suggestedFilename()).toBe("conversation.pdf");
      await desk.context().close();
    });

    test("the number of a card is not sent, and waits in the field to be taken out", async ({
      page,
      makePerson,
    }) => {
      await enterFile(page, await makePerson());
      await page.goto("/chat");
      await write(page, "Voici : 4242 4242 4242 4242");
      await expect(main(page)).toContainText(t("chat.errors.card_number"));
      await expect(log(page)).toHaveCount(0);
      await expect(page.locator("textarea[name=text]")).toHaveValue("Voici : 4242 4242 4242 4242");
      await write(page, "Je paierai par carte.");
      await expect(log(page)).toContainText("Je paierai par carte.");
    });

    test("a photo is checked, then kept by both as a file that can do nothing", async ({
      page,
      makePerson,
    }) => {
      const image = sharp({ create: { width: 9, height: 9, channels: 3, background: "#0b5f54" } });
      const buffer = await image
        .withExif({ IFD0: { Copyright: "Zoé" } })
        .jpeg()
        .toBuffer();
      await enterFile(page, await makePerson());
      await page.goto("/chat");
      await page.getByText(t("chat.file.title")).click();
      await page
        .locator("input[name=file]")
        .setInputFiles({ name: "Avis.jpg", mimeType: "image/jpeg", buffer });
      await press(page, t("chat.file.send"));
      const link = log(page).getByRole("link", { name: "Avis" });
      await baseExpect(async () => {
        await page.reload();
        await baseExpect(link).toBeVisible({ timeout: 1000 });
      }).toPass();
      const path = (await link.getAttribute("href")) ?? "";
      const answer = await page.request.get(path);
      expect(answer.headers()).toMatchObject({
        "content-disposition": expect.stringMatching(/^attachment; filename="Avis.jpg"/),
        "content-security-policy": expect.stringContaining("sandbox"),
        "x-content-type-options": "nosniff",
      });
      expect((await answer.body()).includes("Zoé")).toBe(false);
    });
  });
}

test("what is written comes to both without a reload, and what somebody is typing stays", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const desk = await deskOf(browser);
  await signInAs("agent", desk);
  await enterFile(page, person);
  await page.goto("/chat");
  await write(page, QUESTION);
  await desk.goto("/staff/chats");
  await desk.getByRole("link", { name: `${person.givenName} ${person.familyName}` }).click();
  await press(desk, t("staffChat.claim"));
  await expect(main(page)).toContainText(t("chat.events.claimed", { name: "" }).trim());
  const field = page.locator("textarea[name=text]");
  await field.fill("Je voulais encore dire");
  await expect(desk.locator("[data-chat=typing]")).toBeVisible();
  await desk.locator("textarea[name=text]").fill(ANSWER);
  await expect(page.locator("[data-chat=typing]")).toBeVisible();
  await press(desk, t("staffChat.answer.send"));
  await expect(log(page)).toContainText(ANSWER);
  await expect(field).toHaveValue("Je voulais encore dire");
  await expect(log(desk)).toContainText(t("chat.read"));
  await press(page, t("chat.write.send"));
  await expect(log(desk)).toContainText("Je voulais encore dire");
  await desk.context().close();
});

test("an SMS is answered by SMS, with a link that leads to the answer and not a word of it", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  await newestLink(person.phone, 1);
  await answerSms(person.phone, QUESTION);
  const desk = await deskOf(browser);
  await signInAs("agent", desk);
  const name = `${person.givenName} ${person.familyName}`;
  await baseExpect(async () => {
    await desk.goto("/staff/chats");
    await baseExpect(desk.getByRole("link", { name })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await takeAndAnswer(desk, person, ANSWER);
  await page.goto(await newestLink(person.phone, 2));
  await press(page, t("link.continue"));
  await confirmIdentity(page, person);
  await onScreen(page, "chat");
  await expect(log(page)).toContainText(ANSWER);
  await desk.context().close();
});

test("the conversation and its desk are accessible in light and dark", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  test.slow();
  const person = await makePerson({ plan: { monthsAgo: 1 } });
  const desk = await deskOf(browser);
  await signInAs("agent", desk);
  await enterFile(page, person);
  for (const path of ["/ask", "/ask/move", "/ask/next", "/chat?about=move+days"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await write(page, QUESTION);
  await takeAndAnswer(desk, person, ANSWER);
  await page.reload();
  await expectAccessible(page);
  await expectAccessible(desk);
  await desk.goto("/staff/chats");
  await expectAccessible(desk);
  await desk.context().close();
});
