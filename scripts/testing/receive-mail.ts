// A mail server for a test file: takes every message, unless it is told to take none.
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";
import { env } from "@/lib/adapters/env/env";

/** Starts it and points the program there: call it before lib/adapters/mail is imported, which is configured as it is loaded. */
export async function receiveMail() {
  const received: string[] = [];
  const state = { isOpen: true };
  const server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, disableReverseLookup: true },
    onRcptTo: (_address, _session, done) =>
      done(state.isOpen ? null : new Error("451 come again later")),
    async onData(stream, _session, done) {
      let text = "";
      for await (const chunk of stream) text += String(chunk);
      received.push(text);
      done();
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, () => resolve()));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  env.SMTP_URL = `smtp://localhost:${address.port}`;
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    state,
    newest: (): Promise<Email> => PostalMime.parse(received.at(-1) ?? ""),
  };
}
