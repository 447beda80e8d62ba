import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";

/** How notifications on this device stand: each has its words, of which our script shows the ones that are true. */
const VIEWS = ["off", "on", "denied", "unsupported", "failed"] as const;

/** Notifications on this device. Only a browser with a script can subscribe: without one the page says so. */
export function DeviceCard({ pushKey }: { pushKey: string }) {
  const t = useTranslations("reminders.device");
  return (
    <Card title={t("title")}>
      <div data-push-key={pushKey} aria-live="polite">
        <Stack gap="small">
          <p data-push-view="none">{t("none")}</p>
          {VIEWS.map((view) => (
            <p key={view} data-push-view={view} hidden>
              {t(view)}
            </p>
          ))}
          <div data-push-do="on" hidden>
            <Button type="button" variant="secondary">
              {t("switchOn")}
            </Button>
          </div>
          <div data-push-do="off" hidden>
            <Button type="button" variant="quiet">
              {t("switchOff")}
            </Button>
          </div>
        </Stack>
      </div>
    </Card>
  );
}
