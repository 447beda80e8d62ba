import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { returnPath } from "@/lib/domain/staff/return-path";
import { signInPath } from "@/lib/services/staff/sign-in-path";
import { StaffPage } from "../../staff-page";

type Props = { searchParams: Promise<{ next?: string; step?: string }> };

/**
 * Between the company's identity provider and the console. The session's cookie is not sent along on the way from another
 * site (SameSite=Strict), so that nothing of ours is done at another's word; from this page on, the way is our own.
 */
export default async function ArrivedPage({ searchParams }: Props) {
  const { next = null, step } = await searchParams;
  const path = step === "code" ? signInPath({ next, step: "code" }) : returnPath(next);
  const t = await getTranslations("staff.signIn.arrived");
  return (
    <StaffPage step="staff-arrived" title={t("title")} member={null}>
      <meta httpEquiv="refresh" content={`0;url=${path}`} />
      <p>
        <ButtonLink variant="primary" href={path}>
          {t("go")}
        </ButtonLink>
      </p>
    </StaffPage>
  );
}
