import { useTranslations } from "next-intl";
import type { GuideName } from "@/lib/domain/conversation/guide";

/** The choices of the guided questions in words; empty where none were made. */
export function usePathText(path: readonly GuideName[]): string {
  const t = useTranslations("guide.nodes");
  return path.map((name) => t(`${name}.label`)).join(" › ");
}
