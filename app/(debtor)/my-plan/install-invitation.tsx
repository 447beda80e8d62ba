import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";
import styles from "./install-invitation.module.css";
import { IosPicture } from "./ios-picture";

/**
 * Invites to put the app on the home screen, once there is a plan to follow. Hidden until the phone can do it
 * (lib/browser/pocket/invite-to-install.ts): by its own dialog, or on iOS by hand.
 */
export function InstallInvitation({ creditorName: creditor }: { creditorName: string }) {
  const t = useTranslations("app.install");
  return (
    <div data-install hidden>
      <Card title={t("title")}>
        <p>{t("text", { creditor })}</p>
        <p className={styles.hint}>{t("private", { creditor })}</p>
        <div data-install-on="ios" hidden>
          <IosPicture label={t("ios.picture")} add={t("ios.line")} />
          <ol className={styles.steps}>
            <li>{t("ios.share")}</li>
            <li>{t("ios.add")}</li>
          </ol>
          <p className={styles.hint}>{t("ios.open")}</p>
        </div>
        <form method="post" action="/my-plan/invitation">
          <Actions>
            <span data-install-on="dialog" hidden>
              <Button type="button" variant="secondary" icon="download">
                {t("button")}
              </Button>
            </span>
            <Button variant="quiet">{t("later")}</Button>
          </Actions>
        </form>
      </Card>
    </div>
  );
}
