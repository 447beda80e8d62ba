import { useTranslations } from "next-intl";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { StaffChat } from "@/lib/services/conversation/get-staff-chat";
import { claim, close, giveAway, video } from "../actions";
import styles from "./chat.module.css";

interface ChatDeedsProps {
  chat: StaffChat;
  hasVideo: boolean;
}

/** How it stands, and what can be done with it beside answering. */
export function ChatDeeds({ chat, hasVideo }: ChatDeedsProps) {
  const t = useTranslations("staffChat");
  const { status, heldBy } = chat;
  return (
    <aside className={styles.aside} aria-label={t("person")}>
      <p>
        <Tag tone={status === "waiting" ? "caution" : "neutral"}>{t(`status.${status}`)}</Tag>
      </p>
      {heldBy === "other" && <p>{t("heldByOther")}</p>}
      {heldBy === null && status !== "closed" && (
        <>
          <p>{t("heldByNobody")}</p>
          <Deed action={claim} chat={chat} variant="primary" label={t("claim")} />
        </>
      )}
      {heldBy === "self" && status !== "closed" && (
        <>
          <Canned chat={chat} />
          <HandOver chat={chat} />
          {hasVideo && <Deed action={video} chat={chat} label={t("video.button")} />}
          <Deed action={close} chat={chat} label={t("close")} />
        </>
      )}
    </aside>
  );
}

interface DeedProps {
  action: (id: string, form: FormData) => Promise<void>;
  chat: StaffChat;
  label: string;
  variant?: "primary" | "secondary";
}

function Deed({ action, chat, label, variant = "secondary" }: DeedProps) {
  const t = useTranslations("staffChat.answer");
  return (
    <form action={action.bind(null, chat.id)}>
      <input type="hidden" name="key" value={chat.key} />
      <SubmitButton variant={variant} pendingLabel={t("pending")}>
        {label}
      </SubmitButton>
    </form>
  );
}

/** Puts a ready answer into the field, where it can still be changed. */
function Canned({ chat }: { chat: StaffChat }) {
  const t = useTranslations("staffChat");
  return (
    <Stack gap="small" as="section" labelledBy="canned">
      <h2 id="canned">{t("canned")}</h2>
      <ul className={styles.canned}>
        {chat.canned.map(({ key, title }) => (
          <li key={key}>
            <TextLink href={`?canned=${key}#answer`}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function HandOver({ chat }: { chat: StaffChat }) {
  const t = useTranslations("staffChat");
  return (
    <form action={giveAway.bind(null, chat.id)}>
      <input type="hidden" name="key" value={chat.key} />
      <Stack gap="small">
        <Select
          name="to"
          label={t("handOver.label")}
          options={[
            { value: "", label: t("handOver.nobody") },
            ...chat.colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SubmitButton variant="secondary" pendingLabel={t("answer.pending")}>
          {t("handOver.button")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
