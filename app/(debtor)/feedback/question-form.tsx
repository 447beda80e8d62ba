import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Stack } from "@/components/ui/stack";
import { CAUSES, COMMENT_LENGTH_MAX, EASE, type Question } from "@/lib/domain/feedback/answers";
import { answerQuestion } from "./actions";

type Asked = Exclude<Question, "done">;

/** Each answer is a button that sends: one tap, with or without JavaScript. */
export function QuestionForm({ question }: { question: Asked }) {
  const t = useTranslations("feedback");
  return (
    <form action={answerQuestion}>
      <input type="hidden" name="question" value={question} />
      <Stack gap="small">
        {question === "cause" &&
          CAUSES.map((cause) => (
            <Answer key={cause} name="cause" value={cause} label={t(`cause.answers.${cause}`)} />
          ))}
        {question === "ease" &&
          EASE.map((ease) => (
            <Answer key={ease} name="ease" value={ease} label={t(`ease.answers.${ease}`)} />
          ))}
        {question === "comment" && (
          <>
            <TextArea name="comment" label={t("comment.label")} maxLength={COMMENT_LENGTH_MAX} />
            <SubmitButton pendingLabel={t("pending")}>{t("comment.send")}</SubmitButton>
          </>
        )}
      </Stack>
    </form>
  );
}

function Answer({ name, value, label }: { name: string; value: string; label: string }) {
  const t = useTranslations("feedback");
  return (
    <SubmitButton name={name} value={value} variant="secondary" pendingLabel={t("pending")}>
      {label}
    </SubmitButton>
  );
}
