import { useTranslations } from "next-intl";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";

/** Asks for the same page with the words in its address: works everywhere, and can be gone back from. */
export function SearchForm({ query }: { query: string }) {
  const t = useTranslations("help.search");
  return (
    <search>
      <form action="/help" method="get">
        <Stack gap="small">
          <Field
            name="q"
            type="search"
            label={t("label")}
            hint={t("hint")}
            defaultValue={query}
            enterKeyHint="search"
            autoComplete="off"
          />
          <Button variant="secondary">{t("button")}</Button>
        </Stack>
      </form>
    </search>
  );
}
