import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/adapters/env/env";
import { err, ok, type Result } from "@/lib/domain/result";

const TIMEOUT_MS = 10_000;
/** SMTP replies from here on are final (RFC 5321, 4.2.1). */
const PERMANENT_FROM = 500;

const transport = createTransport({
  url: env.SMTP_URL,
  connectionTimeout: TIMEOUT_MS,
  greetingTimeout: TIMEOUT_MS,
  socketTimeout: TIMEOUT_MS,
  disableFileAccess: true,
  disableUrlAccess: true,
});

/**
 * Hands an e-mail to the mail server. Answers its message id.
 * Error: `rejected` (5xx: the server will never take it). Throws where it may take it later. What the server
 * says is not repeated: it names the address.
 */
export async function sendMail(mail: {
  to: string;
  senderName: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** Named in the headers, so that the mail program's own button stops such e-mails with one tap (RFC 8058). */
  unsubscribeUrl: string | null;
}): Promise<Result<string, "rejected">> {
  const { senderName, unsubscribeUrl, ...rest } = mail;
  const address = /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
  try {
    const from = { name: senderName, address };
    const headers = unsubscribeUrl ? oneClick(unsubscribeUrl) : {};
    const sent = await transport.sendMail({ ...rest, from, headers });
    return ok(sent.messageId);
  } catch (error) {
    if (isPermanent(error)) return err("rejected");
    throw new Error("the mail server did not take the message");
  }
}

const oneClick = (url: string): Record<string, string> => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function isPermanent(error: unknown): boolean {
  return (
    error instanceof Error &&
    "responseCode" in error &&
    typeof error.responseCode === "number" &&
    error.responseCode >= PERMANENT_FROM
  );
}
