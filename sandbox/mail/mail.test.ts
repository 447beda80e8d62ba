import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { getJson, startTestSandbox } from "../start-test-sandbox";

test("an e-mail is kept with its text and HTML, once for each recipient", async () => {
  const sandbox = await startTestSandbox();
  const transport = createTransport(`smtp://localhost:${sandbox.smtpPort}`);
  await transport.sendMail({
    from: '"Énergie du Midi" <bonjour@energie.example>',
    to: ["jean@exemple.fr", "lea@exemple.fr"],
    subject: "Votre espace « personnel »",
    text: "Bonjour, voici votre espace.",
    html: "<p>Bonjour, voici <b>votre espace</b>.</p>",
  });
  const kept = {
    id: expect.stringMatching(/^ML[0-9a-f]{32}$/),
    channel: "email",
    from: "Énergie du Midi <bonjour@energie.example>",
    subject: "Votre espace « personnel »",
    text: "Bonjour, voici votre espace.",
    html: expect.stringContaining("<b>votre espace</b>"),
    sentAt: expect.stringMatching(/Z$/),
  };
  expect(await getJson(sandbox, "/messages.json")).toEqual([
    { ...kept, to: "jean@exemple.fr" },
    { ...kept, to: "lea@exemple.fr" },
  ]);
});

test("sign-in is taken too, and an e-mail without HTML has none", async () => {
  const sandbox = await startTestSandbox();
  const transport = createTransport(`smtp://user:secret@localhost:${sandbox.smtpPort}`);
  await transport.sendMail({ from: "a@b.example", to: "jean@exemple.fr", text: "Bonjour" });
  const [message] = [await getJson(sandbox, "/messages.json")].flat();
  expect(message).toMatchObject({ from: "a@b.example", subject: "", text: "Bonjour" });
  expect(message).not.toHaveProperty("html");
});
