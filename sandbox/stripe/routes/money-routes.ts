// /v1/charges, /v1/balance_transactions, /v1/refunds, /v1/disputes, /v1/mandates
import type { Account } from "@/sandbox/stripe/account/account";
import { createRefund } from "@/sandbox/stripe/money/refunds";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { refuseUnknown, text } from "@/sandbox/stripe/protocol/form-values";
import { pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";

type MoneyRow = { id: string; payment_intent?: unknown; charge?: unknown; source?: unknown };
type Find = (account: Account) => {
  get(id: string): MoneyRow | undefined;
  newestFirst(): MoneyRow[];
};

const refundParams = ["amount", "charge", "expand", "metadata", "payment_intent", "reason"];

/** Reading one object, and listing them by what they belong to. */
function reading(name: string, object: string, find: Find): ApiRoute[] {
  const path = `/v1/${name}`;
  return [
    {
      method: "GET",
      path,
      handle: ({ account, form }) =>
        pageOf(find(account).newestFirst().filter(belongsTo(form)), form, path),
    },
    {
      method: "GET",
      path: `${path}/:id`,
      handle({ account, id }) {
        const found = find(account).get(id);
        if (found === undefined) throw noSuch(object, id);
        return found;
      },
    },
  ];
}

function belongsTo(form: Form): (row: MoneyRow) => boolean {
  const intent = text(form, "payment_intent");
  const charge = text(form, "charge");
  const source = text(form, "source");
  return (row) =>
    (intent === undefined || row.payment_intent === intent) &&
    (charge === undefined || row.charge === charge) &&
    (source === undefined || row.source === source);
}

export const moneyRoutes: readonly ApiRoute[] = [
  ...reading("charges", "charge", ({ state }) => state.charges),
  ...reading(
    "balance_transactions",
    "balance transaction",
    ({ state }) => state.balanceTransactions,
  ),
  ...reading("disputes", "dispute", ({ state }) => state.disputes),
  ...reading("refunds", "refund", ({ state }) => state.refunds),
  {
    method: "POST",
    path: "/v1/refunds",
    handle({ account, form }) {
      refuseUnknown(form, refundParams);
      return createRefund(account, form);
    },
  },
  {
    method: "GET",
    path: "/v1/mandates/:id",
    handle({ account, id }) {
      const mandate = account.state.mandates.get(id);
      if (mandate === undefined) throw noSuch("mandate", id);
      return mandate;
    },
  },
];
