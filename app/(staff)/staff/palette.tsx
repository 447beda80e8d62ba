import { getTranslations } from "next-intl/server";
import type { Command } from "@/components/staff/command-option";
import { CommandPalette } from "@/components/staff/command-palette";
import { roleMay } from "@/lib/domain/actor/permission";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { search } from "./files/actions";
import { signOut } from "./me/actions";
import { SECTIONS, type SectionName } from "./sections";

/** The second key after "g". A section without one is reached by its name. */
const KEYS: Partial<Record<SectionName, string>> = {
  ...{ inbox: "i", files: "f", approvals: "a", chats: "c", cobrowse: "s" },
  ...{ audit: "t", reports: "r", members: "m" },
};

const SIGN_OUT_FORM = "palette-sign-out";

/** The palette of a colleague: what their role opens and does. */
export async function Palette({ member }: { member: StaffMember }) {
  const t = await getTranslations("staff");
  const { role } = member.actor;
  const mine = SECTIONS.filter((section) => roleMay(role, section.permission));
  const commands: Command[] = [
    ...mine.map(({ name, href }) => ({
      ...{ key: name, href, label: t("palette.goTo", { section: t(`sections.${name}`) }) },
      keys: KEYS[name] && `g ${KEYS[name]}`,
    })),
    ...(roleMay(role, "case.work")
      ? [{ key: "mine", href: "/staff/inbox?whose=mine", label: t("palette.mine") }]
      : []),
    ...(roleMay(role, "cobrowse.join")
      ? [{ key: "code", href: "/staff/cobrowse", label: t("palette.code") }]
      : []),
    { key: "me", href: "/staff/me", label: t("palette.me") },
    { key: "shortcuts", keys: "?", label: t("palette.shortcuts") },
    { key: "sign-out", form: SIGN_OUT_FORM, label: t("palette.signOut") },
  ];
  return (
    <>
      <CommandPalette commands={commands} search={roleMay(role, "file.read") ? search : null} />
      <form id={SIGN_OUT_FORM} action={signOut} hidden />
    </>
  );
}
