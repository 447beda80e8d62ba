import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LiveChat, LivePart, TypingNote } from "@/components/chat/live-chat";
import { MessageList } from "@/components/chat/message-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { getStaffChat } from "@/lib/services/conversation/get-staff-chat";
import { CHAT_FORM } from "@/lib/services/conversation/staff-forms";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../staff-page";
import { AnswerForm, FileForm } from "./answer-form";
import styles from "./chat.module.css";
import { ChatDeeds } from "./chat-deeds";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ canned?: string }>;
};

/** One conversation for a colleague: what was written, the answer, and what else can be done with it. */
export default async function StaffChatPage({ params, searchParams }: Props) {
  const member = await requireStaff("chat.answer");
  const chat = await getStaffChat(member, (await params).id);
  if (!chat) notFound();
  const flash = await takeFlash(member, CHAT_FORM);
  const { canned } = await searchParams;
  const path = `/staff/chats/${chat.id}`;
  const t = await getTranslations("staffChat");
  const { timeZone, name: brand } = member.creditor;
  const [code] = Object.values(flash.errors);
  const message = code && t(`errors.${code}` as Parameters<typeof t>[0]);
  const ready = chat.canned.find(({ key }) => key === canned)?.text ?? "";
  return (
    <StaffPage step="staff-chat" title={chat.name} member={member} section="chats">
      <ErrorSummary
        title={t("errorTitle")}
        problems={message ? [{ name: flash.errors.file ? "file" : "text", message }] : []}
      />
      <div className={styles.columns}>
        <Stack>
          <TextLink href="/staff/chats" icon="back">
            {t("back")}
          </TextLink>
          <LiveChat stream={`${path}/stream`} typing={`${path}/typing`} version={chat.version}>
            <LivePart name="log">
              <MessageList
                {...{ messages: chat.messages, side: "staff", timeZone, readUpTo: chat.readUpTo }}
                names={{ debtor: chat.name, brand }}
                label={t("log")}
                filesPath={`${path}/files`}
              />
            </LivePart>
            <TypingNote>{t("typing", { name: chat.name })}</TypingNote>
          </LiveChat>
          {chat.heldBy === "self" && (
            <>
              <AnswerForm
                chat={chat}
                text={String(flash.values.text ?? ready)}
                error={flash.errors.text && message}
              />
              <FileForm chat={chat} error={flash.errors.file && message} />
            </>
          )}
        </Stack>
        <ChatDeeds chat={chat} hasVideo={member.creditor.policy.chat.videoUrl !== null} />
      </div>
    </StaffPage>
  );
}
