import { getLocale, getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { CardFormUnavailable } from "@/components/pay/card-form-unavailable";
import { MandateTerms } from "@/components/pay/mandate-terms";
import { OtherWays } from "@/components/pay/other-ways";
import { PayNew } from "@/components/pay/pay-new";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { formatMoney } from "@/lib/domain/money/format-money";
import { PAY_DRAFT, type PAY_PAGE, type PayOffer } from "@/lib/services/payment/get-pay-page";
import { takeDraft } from "@/lib/services/session/draft";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { beginPayment, choosePayment, resumePayment } from "./actions";
import { AmountFields } from "./amount-fields";
import { paymentTexts } from "./payment-texts";
import { choiceProblems } from "./refused-choice";

type Props = {
  offer: PayOffer;
  wanted: string | undefined;
  debtor: SessionDebtor<typeof PAY_PAGE>;
};

/** The amounts on offer, and under the chosen one the ways to pay it. */
export async function PaymentChoice({ offer, wanted, debtor }: Props) {
  const t = await getTranslations("pay");
  const locale: "fr" | "en" = (await getLocale()) === "fr" ? "fr" : "en";
  const draft = await takeDraft(debtor, debtor.read.drafts, PAY_DRAFT);
  const problems = await choiceProblems(draft);
  const { setup, payable, minimum, instalment, inTransit } = offer;
  const card = {
    ...{ stripe: setup.stripe, methods: setup.methods, locale, texts: await paymentTexts() },
    fallback: <CardFormUnavailable why="unreachable" ways={setup} />,
  };
  return (
    <>
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      <PageHeading title={t("title")} lead={t("lead")} />
      {inTransit && (
        <Notice>{t("inTransit.notice", { amount: formatMoney(inTransit, locale) })}</Notice>
      )}
      <PayNew
        offer={{
          currency: payable.currency,
          payableMinor: Number(payable.amountMinor),
          minimumMinor: Number(minimum.amountMinor),
          instalmentMinor: instalment && Number(instalment.amount.amountMinor),
        }}
        idempotencyKey={offer.idempotencyKey}
        action={choosePayment}
        actions={{ begin: beginPayment, resume: resumePayment }}
        card={card}
        keepsMethod={offer.keepsMethod}
        mandates={{
          recurrent: setup.mandate && <MandateTerms creditor={setup.mandate} isRecurrent />,
          single: setup.mandate && <MandateTerms creditor={setup.mandate} isRecurrent={false} />,
        }}
        continueLabel={t("continue")}
        continuing={t("continuing")}
      >
        <AmountFields offer={offer} values={draft.values} wanted={wanted} problems={problems} />
      </PayNew>
      <Disclosure summary={t("otherWays.title")}>
        <OtherWays {...setup} />
      </Disclosure>
    </>
  );
}
