// The form's fields for each factor, read to one canonical text. Shared by the server and the browser.
// A form that does not pass here was mistyped or blank: it costs no attempt.
import { z } from "zod";
import type { IdentityFactor } from "./factors";
import { normaliseBirthDate, normaliseCode, normaliseDigits } from "./normalise";

const CONTRACT_DIGITS_LENGTH = 4;

/** A field as it came; what is no text counts as blank, and nobody's answer is longer than this. */
const typed = z
  .string()
  .catch("")
  .transform((text) => text.slice(0, 64));

/** Positions of the security code that are asked: first and third, counted from 0. */
export const SECURITY_POSITIONS = [0, 2] as const;

export const ANSWER_SCHEMAS = {
  birth_date: z
    .object({ "birthDate.day": typed, "birthDate.month": typed, "birthDate.year": typed })
    .transform((fields, context) => {
      const day = fields["birthDate.day"];
      const month = fields["birthDate.month"];
      const year = fields["birthDate.year"];
      const isBlank = `${day}${month}${year}`.trim() === "";
      const date = normaliseBirthDate({ day, month, year });
      return (
        date ?? refuse(context, "birthDate", isBlank ? "birth_date_missing" : "birth_date_invalid")
      );
    }),
  postcode: z.object({ postcode: typed }).transform(({ postcode }, context) => {
    const code = normaliseCode(postcode);
    if (code === "") return refuse(context, "postcode", "postcode_missing");
    const isShaped = code.length >= 3 && code.length <= 10 && /\d/u.test(code);
    return isShaped ? code : refuse(context, "postcode", "postcode_invalid");
  }),
  contract_digits: z.object({ contractDigits: typed }).transform(({ contractDigits }, context) => {
    const digits = normaliseDigits(contractDigits);
    if (digits === "") return refuse(context, "contractDigits", "contract_digits_missing");
    if (digits.length === CONTRACT_DIGITS_LENGTH) return digits;
    return refuse(context, "contractDigits", "contract_digits_invalid");
  }),
  security_code_characters: z
    .object({ "securityCode.first": typed, "securityCode.third": typed })
    .transform((fields, context) => {
      const first = normaliseCode(fields["securityCode.first"]);
      const third = normaliseCode(fields["securityCode.third"]);
      if (first === "" || third === "")
        return refuse(context, "securityCode", "security_code_missing");
      const isShaped = first.length === 1 && third.length === 1;
      return isShaped ? first + third : refuse(context, "securityCode", "security_code_invalid");
    }),
} as const satisfies Readonly<Record<IdentityFactor, z.ZodType<string>>>;

function refuse(context: z.RefinementCtx, field: string, code: string): never {
  context.addIssue({ code: "custom", message: code, path: [field] });
  return z.NEVER;
}
