import { beforeAll, expect, test } from "vitest";
import { receiveMail } from "@/scripts/testing/receive-mail";

let sendMail: typeof import("./send-mail")["sendMail"];
let server: Awaited<ReturnType<typeof receiveMail>>;
beforeAll(async () => {
  server = await receiveMail();
  ({ sendMail } = await import("./send-mail"));
});

const MAIL = {
  ...{ to: "ada@example.com", senderName: "Énergie du Midi", replyTo: "midi@example.com" },
  ...{ subject: "Rappel", text: "Bonjour", html: "<p>Bonjour</p>" },
};

async function headersOf(unsubscribeUrl: string | null) {
  expect(await sendMail({ ...MAIL, unsubscribeUrl })).toMatchObject({ ok: true });
  const { headers } = await server.newest();
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
