// The mailbox: an SMTP server that takes every e-mail for every address and keeps its text and HTML.
import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { MessageLog } from "../message-log";
import { oneClickAddress } from "./unsubscribe";

const mailBytesMax = 5_000_000;
// A sender that keeps its connection open must not hold up the end of the demo.
const closeTimeoutMs = 500;

type Mailbox = { port: number; close(): Promise<void> };

/** Listens on the port (0 = a free one). Rejects with the socket's error, for instance EADDRINUSE. */
export function openMailbox(port: number, messages: MessageLog): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    onAuth: (_auth, _session, done) => done(null, { user: "sandbox" }),
    // A development mailbox on the same machine: no certificate to offer, and sign-in in clear is fine.
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: mailBytesMax,
    closeTimeout: closeTimeoutMs,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      keepMail(stream, recipients, messages).then(() => done(), done);
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const listening = server.listen(port, () => {
      server.off("error", reject);
      // A client that hangs up half-way is the client's affair.
      server.on("error", (error) => process.stderr.write(`sandbox: SMTP ${error.message}\n`));
      const address = listening.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

async function keepMail(
  stream: Readable,
  recipients: readonly string[],
  messages: MessageLog,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const mail = await PostalMime.parse(Buffer.concat(chunks));
  const from = mail.from?.address ?? "";
  const unsubscribe = oneClickAddress(mail.headers);
  for (const to of recipients) {
    messages.add({
      id: `ML${randomBytes(16).toString("hex")}`,
      channel: "email",
      to,
      from: mail.from?.name ? `${mail.from.name} <${from}>` : from,
      subject: mail.subject ?? "",
      text: mail.text?.trimEnd() ?? "",
      ...(mail.html === undefined ? {} : { html: mail.html }),
      ...(unsubscribe === null ? {} : { unsubscribe }),
    });
  }
}
