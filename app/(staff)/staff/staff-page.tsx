import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandStyle } from "@/components/shell/brand-style";
import { StaffShell } from "@/components/staff/staff-shell";
import { roleMay } from "@/lib/domain/actor/permission";
import { LOCALES } from "@/lib/services/locale/locales";
import { requestPath } from "@/lib/services/locale/request-path";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { Palette } from "./palette";
import { SECTIONS, type SectionName } from "./sections";

interface StaffPageProps {
  /** Name of the screen, `data-step` on main. */
  step: string;
  title: string;
  /** Null where nobody is signed in yet. */
  member: StaffMember | null;
  /** The part of the menu that is open; none on pages about oneself. */
  section?: SectionName;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Any screen of the creditor's people inside its shell: menu by what they may do, brand, language. */
export async function StaffPage({
  step,
  title,
  member,
  section,
  actions,
  children,
}: StaffPageProps) {
  const t = await getTranslations("staff");
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const mine = member ? SECTIONS.filter((one) => roleMay(member.actor.role, one.permission)) : [];
  return (
    <>
      {member && <BrandStyle colours={member.creditor.colours} nonce={nonce} />}
      <StaffShell
        step={step}
        title={title}
        brand={member?.creditor ?? { name: t("shell.product"), monogram: "Q" }}
        sections={mine.map(({ name, href }) => ({
          ...{ name, href, label: t(`sections.${name}`), isCurrent: name === section },
        }))}
        self={
          member && { name: member.name, role: t(`roles.${member.actor.role}`), href: "/staff/me" }
        }
        language={{ locale: await getLocale(), locales: LOCALES, path: await requestPath() }}
        palette={member && <Palette member={member} />}
        actions={actions}
      >
        {children}
      </StaffShell>
    </>
  );
}
