import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { oneClickAddress } from "../mail/unsubscribe";
import { postReply } from "../sms/reply";
import { signTwilio } from "../sms/status-callback";
import { authToken } from "../start-test-sandbox";

/** An application that answers with this status; what it was posted. */
async function application(status: number) {
  const posted: { path: string; signature: unknown; fields: Record<string, string> }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const fields = Object.fromEntries(new URLSearchParams(body));
    const signature = request.headers["x-twilio-signature"];
    posted.push({ path: request.url ?? "", signature, fields });
    response.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://localhost:${port}`, posted };
}

const reply = { authToken, from: "+33612345678", to: "Quittance", text: "STOP" };

test("an answer reaches the application as Twilio posts it, signed", async () => {
  const { url, posted } = await application(200);
  expect(await postReply({ ...reply, appUrl: url })).toBe(true);
  const [post] = posted;
  expect(post).toMatchObject({
    path: "/api/webhooks/sms",
    fields: { From: reply.from, Body: "STOP" },
  });
  expect(post?.signature).toBe(
    signTwilio(authToken, `${url}/api/webhooks/sms`, post?.fields ?? {}),
  );
});

test("an answer that the application does not take is not shown as sent", async () => {
  const { url } = await application(403);
  expect(await postReply({ ...reply, appUrl: url })).toBe(false);
});

test("an e-mail has the button where it can be pressed with one post (RFC 8058)", () => {
  const list = {
    key: "list-unsubscribe",
    value: "<mailto:x@example.com>, <https://example.com/u/1>",
  };
  const post = { key: "list-unsubscribe-post", value: "List-Unsubscribe=One-Click" };
  expect(oneClickAddress([list, post])).toBe("https://example.com/u/1");
  expect(oneClickAddress([list])).toBeNull();
  expect(oneClickAddress([post])).toBeNull();
});
