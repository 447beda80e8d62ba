import { getTranslations } from "next-intl/server";
import { CommandOption } from "@/components/staff/command-option";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import type { FilePart } from "./file-part";

/** What the palette can do on a file: each leads to its form, which says what it does before it is done. */
const COMMANDS = [
  { name: "note", keys: "n", permission: "note.write", focus: "main textarea[name=body]" },
  { name: "hold", keys: "h", permission: "hold.place", focus: "main select[name=kind]" },
  { name: "link", keys: "l", permission: "link.send", focus: "#send-link" },
  { name: "budget", keys: "b", permission: "budget.read", focus: "#open-budget" },
  { name: "team", keys: undefined, permission: "file.give_to_team", focus: "main [name=teamId]" },
] as const satisfies readonly { permission: Permission; [key: string]: unknown }[];

/** Kept out of sight until the palette takes them (lib/browser/desk/palette.ts). */
export async function FileCommands({ member }: Pick<FilePart, "member">) {
  const t = await getTranslations("staff.palette.onFile");
  const mine = COMMANDS.filter(({ permission }) => roleMay(member.actor.role, permission));
  return (
    <div hidden data-commands>
      {mine.map(({ name, keys, focus }) => (
        <CommandOption key={name} name={name} label={t(name)} keys={keys} focus={focus} />
      ))}
    </div>
  );
}
