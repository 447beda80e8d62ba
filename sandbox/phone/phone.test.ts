import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { sendSms, startTestSandbox, type TestSandbox } from "../start-test-sandbox";

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
const from = "EnergieMidi";

const jean = {
  reference: "EM-48213",
  scenario: "simple",
  creditor: "Énergie du Midi",
  name: "Jean Durand",
  locale: "fr",
  channel: "sms",
  phone: "+33612345678",
  email: "jean@exemple.fr",
  link: "http://localhost:3000/l/abc",
  identity: { birthDate: "1984-03-27", postcode: "13005", securityCode: "K7P2QX" },
};

function writePeople({ dataDir }: TestSandbox, people: unknown): Promise<void> {
  return writeFile(join(dataDir, "people.json"), JSON.stringify(people));
}

async function getPage({ url }: TestSandbox, query = "", language = "fr"): Promise<string> {
  const response = await fetch(`${url}/phone${query}`, {
    headers: { "accept-language": language },
  });
  return response.text();
}

test("the page greets before there is anybody", async () => {
  const page = await getPage(await startTestSandbox());
  expect(page).toContain("Aucun message pour l’instant.");
});

test("the chosen person's page has the message, a tappable link and the answers to the questions", async () => {
  const sandbox = await startTestSandbox();
  await writePeople(sandbox, [jean]);
  await sendSms(sandbox, {
    To: jean.phone,
    From: from,
    Body: "Bonjour : http://localhost:3000/l/abc.",
  });
  const page = await getPage(sandbox);
  expect(page).toContain(
    '<a href="http://localhost:3000/l/abc" target="_blank" rel="noopener noreferrer">http://localhost:3000/l/abc</a>.',
  );
  for (const shown of ["Jean Durand", "27/03/1984", "13005", "K7P2QX", "4242 4242 4242 4242"]) {
    expect(page).toContain(shown);
  }
});

test("the language is the one asked for, else the browser's", async () => {
  const sandbox = await startTestSandbox();
  expect(await getPage(sandbox, "", "en-GB,en;q=0.9,fr;q=0.8")).toContain('<html lang="en">');
  expect(await getPage(sandbox, "?lang=fr", "en-GB")).toContain('<html lang="fr">');
  expect(await getPage(sandbox, "", "de")).toContain('<html lang="fr">');
});

test("hostile text in people, messages and events never becomes markup", async () => {
  const sandbox = await startTestSandbox();
  await writePeople(sandbox, [
    { ...jean, name: hostile, creditor: hostile, note: hostile, link: "javascript:alert(1)" },
  ]);
  await sendSms(sandbox, {
    To: jean.phone,
    From: from,
    Body: `https://a.example/${hostile} ${hostile}`,
  });
  await createTransport(`smtp://localhost:${sandbox.smtpPort}`).sendMail({
    from: { name: hostile, address: "a@b.example" },
    to: jean.email,
    subject: hostile,
    text: hostile,
  });
  await fetch(`${sandbox.url}/receiver`, {
    method: "POST",
    headers: { "webhook-id": hostile },
    body: JSON.stringify({ type: hostile, data: hostile }),
  });
  const page = await getPage(sandbox, `?person=${encodeURIComponent(hostile)}`);
  expect(page).toContain("&lt;script&gt;alert(1)");
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("<img");
  expect(page).not.toContain('href="javascript:');
});

test("the page and an e-mail's frame may run nothing of a message's", async () => {
  const sandbox = await startTestSandbox();
  await writePeople(sandbox, [jean]);
  await createTransport(`smtp://localhost:${sandbox.smtpPort}`).sendMail({
    from: "a@b.example",
    to: jean.email,
    subject: "Bonjour",
    html: "<script>alert(1)</script><p>Bonjour</p>",
  });
  const page = await fetch(`${sandbox.url}/phone`);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const frame = /src="(\/phone\/mail\/[^"]+)"[^>]* sandbox="([^"]*)"/.exec(await page.text());
  expect(frame?.[2]).not.toContain("allow-scripts");
  const mail = await fetch(sandbox.url + frame?.[1]);
  const policy = mail.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox ");
  expect(policy).not.toContain("allow-scripts");
});

test("messages to people outside the demo are shown under other recipients", async () => {
  const sandbox = await startTestSandbox();
  await writePeople(sandbox, [jean]);
  await sendSms(sandbox, { To: "+33699999999", From: from, Body: "Pour quelqu’un" });
  expect(await getPage(sandbox)).not.toContain("Pour quelqu’un");
  expect(await getPage(sandbox, "?person=others")).toContain("Pour quelqu’un");
});

test("an open page is told of a new message", async () => {
  const sandbox = await startTestSandbox();
  const events = await fetch(`${sandbox.url}/phone/events`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  await sendSms(sandbox, { To: jean.phone, From: from, Body: "Bonjour" });
  let heard = "";
  while (!heard.includes("event: changed")) heard += (await reader?.read())?.value ?? "";
  await reader?.cancel();
});

test("the clock's buttons work as a plain form, but not from another site", async () => {
  const sandbox = await startTestSandbox();
  const press = (site: string) =>
    fetch(`${sandbox.url}/phone/clock`, {
      method: "POST",
      redirect: "manual",
      headers: { "sec-fetch-site": site },
      body: new URLSearchParams({ advance: "P1D", person: "EM-48213", lang: "en" }),
    });
  expect((await press("cross-site")).status).toBe(403);
  const moved = await press("same-origin");
  expect([moved.status, moved.headers.get("location")]).toEqual([
    303,
    "/phone?person=EM-48213&lang=en",
  ]);
  expect(await getPage(sandbox, "?lang=en")).toContain("1 day ahead.");
});
