// Open Financial Exchange 2.1.1 (XML), as budget programs import it: what was paid on a debt, as a line of credit.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { escapeHtml } from "@/lib/domain/escape-html";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { type Money, money } from "@/lib/domain/money/money";

export type OfxTransaction = Readonly<{
  /** The same whenever the file is made, so that a program that reads it twice keeps it once. */
  id: string;
  on: CalendarDate;
  /** Positive: the debt grows smaller. */
  amount: Money;
  name: string;
}>;

export type OfxStatement = Readonly<{
  /** Of the creditor, as the program shows it; and the account's name, at most 22 characters are kept (OFX 11.3.1). */
  organisation: string;
  account: string;
  language: "FRA" | "ENG";
  from: CalendarDate;
  to: CalendarDate;
  /** Still owed. */
  owed: Money;
  transactions: readonly OfxTransaction[];
}>;

const ACCOUNT_LENGTH_MAX = 22;
const NAME_LENGTH_MAX = 32;

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>`;

/** OFX dates are instants; noon in UTC is the same day in every zone that people pay in. */
const ofxDay = (date: CalendarDate) => `${date.replaceAll("-", "")}120000`;

const element = (name: string, ...content: string[]) => `<${name}>${content.join("")}</${name}>`;
const text = (name: string, value: string) => element(name, escapeHtml(value));

const STATUS = element("STATUS", text("CODE", "0"), text("SEVERITY", "INFO"));

/** A file with these transactions and what is owed after them. */
export function ofxFile(statement: OfxStatement): string {
  const signOn = element(
    "SONRS",
    STATUS,
    text("DTSERVER", ofxDay(statement.to)),
    text("LANGUAGE", statement.language),
    element("FI", text("ORG", statement.organisation.slice(0, NAME_LENGTH_MAX))),
  );
  const answer = element("STMTTRNRS", text("TRNUID", "0"), STATUS, statementOf(statement));
  return `${HEADER}\n${element(
    "OFX",
    element("SIGNONMSGSRSV1", signOn),
    element("BANKMSGSRSV1", answer),
  )}\n`;
}

function statementOf({ account, from, to, owed, transactions }: OfxStatement): string {
  const balance = toDecimalString(money(-owed.amountMinor, owed.currency));
  return element(
    "STMTRS",
    text("CURDEF", owed.currency),
    element(
      "BANKACCTFROM",
      text("BANKID", "0"),
      text("ACCTID", account.slice(0, ACCOUNT_LENGTH_MAX)),
      text("ACCTTYPE", "CREDITLINE"),
    ),
    element(
      "BANKTRANLIST",
      text("DTSTART", ofxDay(from)),
      text("DTEND", ofxDay(to)),
      ...transactions.map(transactionOf),
    ),
    element("LEDGERBAL", text("BALAMT", balance), text("DTASOF", ofxDay(to))),
  );
}

function transactionOf({ id, on, amount, name }: OfxTransaction): string {
  return element(
    "STMTTRN",
    text("TRNTYPE", amount.amountMinor < 0n ? "DEBIT" : "CREDIT"),
    text("DTPOSTED", ofxDay(on)),
    text("TRNAMT", toDecimalString(amount)),
    text("FITID", id),
    text("NAME", name.slice(0, NAME_LENGTH_MAX)),
  );
}
