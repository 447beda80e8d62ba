import { createHmac } from "node:crypto";
import ICAL from "ical.js";
import { appUrl } from "./fixtures/addresses";
import { messagesTo, pressUnsubscribe } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

/** An answer to an SMS as the gateway posts it, signed with this token. */
function reply(from: string, text: string, token = process.env.TWILIO_AUTH_TOKEN ?? "") {
  const url = `${appUrl()}/api/webhooks/sms`;
  const form = { Body: text, From: from, MessageSid: "SM1" };
  const signed = url + Object.entries(form).flat().join("");
  const signature = createHmac("sha1", token).update(signed).digest("base64");
  return fetch(url, {
    method: "POST",
    headers: { "x-twilio-signature": signature },
    body: new URLSearchParams(form),
  });
}

test("people choose how they are told, say STOP and take it back, without a script", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, person);
  await page.goto("/settings");
  await page.getByRole("link", { name: t("settings.reminders") }).click();
  await onScreen(page, "settings-reminders");

  const box = (name: string) => page.locator(`input[name='${name}']`);
  await expect(box("due_day.sms")).toBeChecked();
  await expect(box("due_day.email")).not.toBeChecked();
  await box("due_day.sms").uncheck();
  await box("due_day.email").check();
  await press(page, t("reminders.save"));
  await expect(main(page)).toContainText(t("reminders.saved.reminders"));
  await expect(box("due_day.sms")).not.toBeChecked();
  await expect(box("due_day.email")).toBeChecked();

  expect((await reply(person.phone, "STOP", "wrong")).status).toBe(403);
  const stopped = await reply(person.phone, "Stop");
  expect(stopped.status).toBe(200);
  expect(await stopped.text()).toContain("<Response/>");
  await page.goto("/settings/reminders");
  await expect(main(page)).toContainText(t("reminders.stop.stopped.sms"));
  await press(page, t("reminders.stop.resume.sms"));
  await expect(main(page)).not.toContainText(t("reminders.stop.stopped.sms"));
  await context.close();
});

test("a plan goes into a calendar that follows it, with nothing personal in it, until its address is deleted", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, person);
  await page.goto("/my-plan/export");
  await press(page, t("calendar.feed.make"));
  await expect(main(page)).toContainText(t("calendar.feed.opened"));
  const link = main(page).getByRole("link", { name: t("calendar.feed.subscribe") });
  const address = (await link.getAttribute("href"))?.replace("webcal:", "http:") ?? "";

  // A calendar program has no session.
  const read = await fetch(address);
  expect(read.headers.get("content-type")).toContain("text/calendar");
  expect(read.headers.get("cache-control")).toContain("no-store");
  expect(read.headers.get("x-robots-tag")).toContain("noindex");
  const text = await read.text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(5);
  for (const personal of [person.givenName, person.familyName, "Énergie du Midi", "€", "60,00"]) {
    expect(text).not.toContain(personal);
  }
  const files = ["ics", "ics?details=yes", "csv", "ofx"];
  const [plain, detailed, csv, ofx] = await Promise.all(
    files.map(async (file) => {
      const response = await context.request.get(`${appUrl()}/my-plan/export/${file}`);
      expect(response.headers()["cache-control"]).toContain("no-store");
      return response.text();
    }),
  );
  expect(plain).not.toContain("€");
  expect(detailed).toContain("€");
  expect(csv).toContain("60.00");
  expect(ofx).toContain("<TRNAMT>60.00</TRNAMT>");

  await press(page, t("calendar.feed.end"));
  await expect(main(page)).toContainText(t("calendar.feed.closed"));
  expect((await fetch(address)).status).toBe(404);
  await context.close();
});

test("who only looks at an address to unsubscribe changes nothing, and learns nothing", async ({
  page,
}) => {
  const token = Buffer.alloc(32, 7).toString("base64url");
  await page.goto(`/api/unsubscribe/${token}`);
  await onScreen(page, "unsubscribe-unknown");
  const posted = await fetch(`${appUrl()}/api/unsubscribe/${token}`, { method: "POST" });
  expect(posted.status).toBe(404);
});

test("an e-mail is stopped by the mail program's button alone, or on the page that its last line leads to", async ({
  browser,
  makePerson,
}) => {
  for (const way of ["button", "page"] as const) {
    const person = await makePerson({ channel: "email" });
    const mail = async () => (await messagesTo(person.email)).at(-1);
    await expect.poll(async () => (await mail())?.unsubscribe).toBeTruthy();
    const { id = "", text = "", unsubscribe = "" } = (await mail()) ?? {};
    expect(text).toContain(unsubscribe);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    if (way === "button") {
      await pressUnsubscribe(id);
    } else {
      await page.goto(unsubscribe);
      await onScreen(page, "unsubscribe");
      await expect(main(page)).not.toContainText(person.givenName);
      await press(page, t("unsubscribe.stop"));
      await expect(main(page)).toContainText(t("unsubscribe.back"));
    }
    await enterFile(page, person);
    await page.goto("/settings/reminders");
    await expect(main(page)).toContainText(t("reminders.stop.stopped.email"));
    await context.close();
  }
});
