import { getTranslations } from "next-intl/server";
import { LiveChat, LivePart, TypingNote } from "@/components/chat/live-chat";
import { MessageList } from "@/components/chat/message-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { currentTime } from "@/lib/services/clock/current-time";
import { CHAT_PAGE, getChatPage } from "@/lib/services/conversation/get-chat-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { endConversation } from "./actions";
import { ChatHours, ChatState } from "./chat-state";
import { Composer } from "./composer";
import { VideoCard } from "./video-card";

type Props = { searchParams: Promise<{ about?: string | string[]; gone?: string }> };

const FIELDS = ["text", "file"] as const;

/** The conversation with the creditor's people: what was written, and room to write. */
export default async function ChatPageOfDebtor({ searchParams }: Props) {
  const { about, gone } = await searchParams;
  const debtor = await requireReader({ reads: CHAT_PAGE });
  const way = typeof about === "string" ? about : "";
  const page = await getChatPage(debtor, way, currentTime());
  const t = await getTranslations("chat");
  const { timeZone, name: brand } = debtor.creditor;
  const problems = FIELDS.flatMap((name) => {
    const code = page.draft.errors[name];
    return code ? [{ name, message: t(`errors.${code}` as Parameters<typeof t>[0]) }] : [];
  });
  return (
    <DebtorPage step="chat" backHref="/messages">
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      {gone && (
        <Notice tone="caution" role="alert">
          {t("file.gone")}
        </Notice>
      )}
      <PageHeading title={t("title")} lead={<ChatHours hours={page.hours} timeZone={timeZone} />} />
      <LiveChat
        stream={page.isLive ? "/chat/stream" : null}
        typing="/chat/typing"
        version={page.version}
      >
        {page.hasEarlier && <p>{t("earlier")}</p>}
        <LivePart name="log">
          {page.messages.length > 0 && (
            <MessageList
              {...{ messages: page.messages, side: "debtor", timeZone, readUpTo: page.readUpTo }}
              names={{ debtor: t("you"), brand }}
              label={t("log")}
              filesPath="/chat/files"
            />
          )}
        </LivePart>
        <TypingNote>{t("typing", { brand })}</TypingNote>
        <LivePart name="state">
          <ChatState page={page} />
        </LivePart>
        <LivePart name="video">
          {page.video && <VideoCard video={page.video} brand={brand} videoKey={page.key} />}
        </LivePart>
      </LiveChat>
      <Composer page={page} />
      <More isOpen={page.status === "waiting" || page.status === "open"} isNew={!page.status} />
    </DebtorPage>
  );
}

async function More({ isOpen, isNew }: { isOpen: boolean; isNew: boolean }) {
  const t = await getTranslations("chat");
  return (
    <>
      <h2>{t("more.title")}</h2>
      <List>
        {isOpen && <ListRow icon="chat" title={t("more.refresh")} href="/chat" />}
        <ListRow icon="check" title={t("more.ask")} href="/ask" />
        <ListRow icon="phone" title={t("more.talk")} href="/messages" />
        {!isNew && (
          <ListRow icon="document" title={t("more.pdf")} href="/chat/transcript/pdf" isFile />
        )}
        {!isNew && (
          <ListRow icon="document" title={t("more.text")} href="/chat/transcript/text" isFile />
        )}
      </List>
      {isOpen && (
        <form action={endConversation}>
          <SubmitButton variant="quiet" pendingLabel={t("write.pending")}>
            {t("close.button")}
          </SubmitButton>
        </form>
      )}
    </>
  );
}
