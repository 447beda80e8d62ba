import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatSize } from "@/lib/domain/document/format-size";
import { fileEnding, type MediaType } from "@/lib/domain/document/media-type";
import styles from "./message-list.module.css";

export interface ListedFile {
  id: string;
  status: "quarantined" | "checked" | "refused";
  mediaType: MediaType;
  sizeBytes: number;
}

interface FileLineProps {
  file: ListedFile;
  name: string;
  /** Where it is fetched, before its id. */
  path: string;
}

/** A file in a message: to be fetched once it was looked at, never shown in the page. */
export function FileLine({ file, name, path }: FileLineProps) {
  const t = useTranslations("chat.file");
  const locale = useLocale();
  const { id, status, mediaType, sizeBytes } = file;
  if (status !== "checked") return `${name} · ${t(`status.${status}`)}`;
  const format = fileEnding(mediaType).toUpperCase();
  return (
    <a className={styles.file} href={`${path}/${id}`}>
      <Icon name="download" sizePx={20} />
      {name} ({t("facts", { format, size: formatSize(sizeBytes, locale) })})
    </a>
  );
}
