// Reading one object of a kind, and listing them: the same for every kind of money.
import type { Account } from "@/sandbox/stripe/account/account";
import { within } from "@/sandbox/stripe/protocol/created-range";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { refuseUnknown, text } from "@/sandbox/stripe/protocol/form-values";
import { pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";

type Row = { id: string; created: number };
type Rows<T extends Row> = { get(id: string): T | undefined; newestFirst(): T[] };

const paging = ["ending_before", "expand", "limit", "starting_after"];

export type Reading<T extends Row> = {
  /** The last part of the address. */
  name: string;
  /** What an error calls one of them. */
  object: string;
  rows(account: Account): Rows<T>;
  /** The list's filters by a field of the same name, `created` apart. */
  equals: readonly (keyof T & string)[];
  /** Filters of other kinds, by the names of their parameters. */
  filters?: Readonly<Record<string, (account: Account, form: Form) => (row: T) => boolean>>;
};

export function readingRoutes<T extends Row>(reading: Reading<T>): ApiRoute[] {
  const { name, object, rows, equals, filters = {} } = reading;
  const path = `/v1/${name}`;
  return [
    {
      method: "GET",
      path,
      handle({ account, form }) {
        refuseUnknown(form, [...paging, "created", ...equals, ...Object.keys(filters)]);
        const isWithin = within(form);
        const wanted = equals
          .map((field) => [field, text(form, field)] as const)
          .filter(([, value]) => value !== undefined);
        const others = Object.values(filters).map((filter) => filter(account, form));
        const found = rows(account)
          .newestFirst()
          .filter(
            (row) =>
              isWithin(row.created) &&
              wanted.every(([field, value]) => row[field] === value) &&
              others.every((isWanted) => isWanted(row)),
          );
        return pageOf(found, form, path);
      },
    },
    {
      method: "GET",
      path: `${path}/:id`,
      handle({ account, id }) {
        const found = rows(account).get(id);
        if (found === undefined) throw noSuch(object, id);
        return found;
      },
    },
  ];
}
