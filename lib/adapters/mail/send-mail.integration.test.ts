import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";

const received: string[] = [];
const server = new SMTPServer({
  ...{ authOptional: true, hideSTARTTLS: true, disableReverseLookup: true },
  async onData(stream, _session, done) {
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    received.push(text);
    done();
  },
});

let sendMail: typeof import("./send-mail")["sendMail"];
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, () => resolve()));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  env.SMTP_URL = `smtp://localhost:${address.port}`;
  // Its connection is configured as it is loaded.
  ({ sendMail } = await import("./send-mail"));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const MAIL = {
  ...{ to: "ada@example.com", senderName: "Énergie du Midi", replyTo: "midi@example.com" },
  ...{ subject: "Rappel", text: "Bonjour", html: "<p>Bonjour</p>" },
};

async function headersOf(unsubscribeUrl: string | null) {
  expect(await sendMail({ ...MAIL, unsubscribeUrl })).toMatchObject({ ok: true });
  const { headers } = await PostalMime.parse(received.at(-1) ?? "");
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]));
}

test("an e-mail that can be stopped names the address for one tap (RFC 8058), others name none", async () => {
  const url = `http://localhost:3000/api/unsubscribe/${"a".repeat(43)}`;
  expect(await headersOf(url)).toMatchObject({
    ...{ "list-unsubscribe": `<${url}>`, "list-unsubscribe-post": "List-Unsubscribe=One-Click" },
  });
  const plain = await headersOf(null);
  expect(plain["list-unsubscribe"]).toBeUndefined();
  expect(plain["list-unsubscribe-post"]).toBeUndefined();
});
