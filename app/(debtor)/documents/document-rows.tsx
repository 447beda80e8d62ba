import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatSize } from "@/lib/domain/document/format-size";
import type { DocumentLine } from "@/lib/services/document/get-documents-page";

interface DocumentRowsProps {
  documents: readonly DocumentLine[];
  locale: string;
}

/** Documents, each a file that comes onto the phone. */
export function DocumentRows({ documents, locale }: DocumentRowsProps) {
  const t = useTranslations("documents");
  return (
    <List>
      {documents.map(({ id, kind, name, on, format, sizeBytes }) => (
        <ListRow
          key={id}
          icon="document"
          title={name}
          hint={t("facts", {
            ...{ kind: t(`kinds.${kind}`), date: formatDate(on, locale) },
            ...{ format, size: formatSize(sizeBytes, locale) },
          })}
          href={`/documents/${id}`}
          isFile
        />
      ))}
    </List>
  );
}
