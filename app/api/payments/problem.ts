import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { fieldOf, type PaymentRefusal } from "@/app/(debtor)/pay/refused-choice";

/** What is wrong with a request itself; everything else is what the services say of it. */
const OF_REQUEST = [
  ...(["body_unreadable", "body_too_long", "media_type_unsupported"] as const),
  ...(["session_missing", "identity_missing"] as const),
] as const;

type ProblemCode = PaymentRefusal | (typeof OF_REQUEST)[number];

const isRefusal = (code: ProblemCode): code is PaymentRefusal =>
  !OF_REQUEST.some((known) => known === code);

const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  body_unreadable: 400,
  choice_missing: 400,
  session_missing: 401,
  identity_missing: 403,
  payment_unknown: 404,
  idempotency_conflict: 409,
  balance_changed: 409,
  body_too_long: 413,
  media_type_unsupported: 415,
  too_many_attempts: 429,
  processor_unavailable: 503,
};

/** What the request asks for cannot be paid. */
const UNPROCESSABLE = 422;

/** Where a body is at fault (a JSON pointer, RFC 6901), and how. */
type Fault = { path: string; code: string };

export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map(({ path, code, message }) => ({
    path: path.map((part) => `/${String(part)}`).join(""),
    code: code === "custom" ? message : code,
  }));

/** Of what cannot be paid as it was asked for, where in the order that lies. */
const faultOf = (code: PaymentRefusal): Fault => ({ path: `/${fieldOf(code)}`, code });

/** An answer of RFC 9457; `detail` is what the page would say, in the person's language. */
export async function problem(code: ProblemCode, errors?: readonly Fault[]): Promise<Response> {
  const status = STATUS[code] ?? UNPROCESSABLE;
  const t = await getTranslations("pay.errors");
  const refusal = isRefusal(code) ? code : null;
  const type = `urn:quittance:problem:${code}`;
  return Response.json(
    {
      ...{ type, title: code, status, ...(refusal && { detail: t(refusal) }) },
      errors: errors ?? (refusal && status === UNPROCESSABLE ? [faultOf(refusal)] : []),
    },
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    },
  );
}
