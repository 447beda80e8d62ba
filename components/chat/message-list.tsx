import { useLocale, useTranslations } from "next-intl";
import { timeOfDay } from "@/components/shell/time-of-day";
import { classNames } from "@/components/ui/class-names";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { FileLine, type ListedFile } from "./file-line";
import styles from "./message-list.module.css";

/** One message as a page has it. */
export interface ListedMessage {
  number: number;
  author: "debtor" | "staff" | "system";
  channel: "page" | "sms";
  kind: "text" | "path" | "file" | "event";
  writtenAt: Date;
  text?: string | undefined;
  path?: readonly string[] | undefined;
  event?: string | undefined;
  by?: string | undefined;
  file: ListedFile | null;
}

interface MessageListProps {
  messages: readonly ListedMessage[];
  /** Who reads: their own messages stand on the other side. */
  side: "debtor" | "staff";
  /** Names what the debtor wrote, and the creditor beside a first name. */
  names: { debtor: string; brand: string };
  label: string;
  timeZone: string;
  /** Up to which message the other side has read. */
  readUpTo: number;
  /** Where files are fetched, before their id. */
  filesPath: string;
}

/** What was written, the oldest first. A log: readers of screens hear what is added to it. */
export function MessageList(props: MessageListProps) {
  const { messages, side, readUpTo } = props;
  const lastOwn = messages.findLast(({ author }) => author === side);
  const last = messages.at(-1);
  return (
    <div role="log" aria-label={props.label} data-chat="log" tabIndex={-1}>
      <ol className={styles.list}>
        {messages.map((message) => (
          <Message
            key={message.number}
            {...{ props, message }}
            isLast={message === last}
            isRead={message === lastOwn && message.number <= readUpTo}
          />
        ))}
      </ol>
    </div>
  );
}

interface MessageProps {
  props: MessageListProps;
  message: ListedMessage;
  isLast: boolean;
  isRead: boolean;
}

function Message({ props, message, isLast, isRead }: MessageProps) {
  const isAside = message.kind === "event" || message.kind === "path";
  const isOwn = !isAside && message.author === props.side;
  return (
    <li
      id={isLast ? "last" : undefined}
      data-number={message.number}
      className={classNames(styles.message, isAside && styles.event, isOwn && styles.own)}
    >
      {isAside ? (
        <Aside {...{ props, message }} />
      ) : (
        <>
          <div className={styles.bubble}>
            {message.file ? (
              <FileLine file={message.file} name={message.text ?? ""} path={props.filesPath} />
            ) : (
              message.text
            )}
          </div>
          <Meta {...{ props, message, isRead }} />
        </>
      )}
    </li>
  );
}

/** What happened, and the way that was gone before the words. */
function Aside({ props, message }: { props: MessageListProps; message: ListedMessage }) {
  const t = useTranslations(props.side === "debtor" ? "chat" : "staffChat");
  const guide = useTranslations("guide.nodes");
  const path = (message.path ?? [])
    .map((name) => guide(`${name}.label` as Parameters<typeof guide>[0]))
    .join(" › ");
  return (
    <p className={styles.words}>
      {message.kind === "path"
        ? t("path", { path })
        : t(`events.${message.event}` as Parameters<typeof t>[0], { name: message.by ?? "" })}
    </p>
  );
}

function Meta({ props, message, isRead }: Omit<MessageProps, "isLast">) {
  const t = useTranslations("chat");
  const locale = useLocale();
  const { writtenAt, author, by, channel } = message;
  const { names, side, timeZone } = props;
  const theirs =
    author === "debtor" ? names.debtor : t("from", { name: by ?? "", brand: names.brand });
  const who = author === side && side === "debtor" ? t("you") : theirs;
  const parts = [
    ...[who, formatDate(dateInZone(writtenAt, timeZone), locale, "short")],
    timeOfDay(writtenAt, timeZone, locale),
    ...(channel === "sms" ? [t("bySms")] : []),
    ...(isRead ? [t("read")] : []),
  ];
  return <span className={styles.meta}>{parts.join(" · ")}</span>;
}
