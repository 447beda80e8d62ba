import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { currentTime } from "@/lib/services/clock/current-time";
import { getRecording } from "@/lib/services/cobrowse/recording/play-recording";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../../staff-page";
import styles from "./recording.module.css";

type Props = { params: Promise<{ id: string }> };

/** A shared screen that was recorded because the person wanted it, played again. */
export default async function RecordingPage({ params }: Props) {
  const member = await requireStaff("recording.play");
  const recording = await getRecording(member, (await params).id, currentTime());
  if (!recording) notFound();
  const t = await getTranslations("staff.cobrowse.recording");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "long", timeStyle: "short", timeZone });
  return (
    <StaffPage step="staff-recording" title={recording.name} member={member} section="cobrowse">
      <p>{t("facts", { at: time(recording.createdAt), until: time(recording.keptUntil) })}</p>
      <div
        className={styles.player}
        data-recording={recording.id}
        data-screen={t("screen")}
        data-play={t("play")}
        data-pause={t("pause")}
      >
        <p className={styles.controls}>
          <button type="button" className={styles.play} data-part="play" disabled>
            {t("play")}
          </button>
          <label className={styles.seek}>
            {t("position")}
            <input type="range" min="0" step="100" defaultValue="0" data-part="seek" />
          </label>
        </p>
        <div className={styles.stage} data-part="stage" />
      </div>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
    </StaffPage>
  );
}
