"use client";
// In the browser because only there time passes. Without JavaScript the line that says until when is all there is.
import { useEffect, useState } from "react";
import styles from "./session-notice.module.css";

type Phase = "open" | "ending" | "ended";

const NOTICE_BEFORE_END_MS = 2 * 60_000;

interface SessionNoticeProps {
  /** Time left when the page was made: the device's own clock may be wrong. */
  remainingMs: number;
  texts: Readonly<{
    /** "Votre session reste ouverte jusqu’à 14:32." */
    open: string;
    ending: string;
    stay: string;
    extended: string;
    ended: string;
  }>;
  /** Extends the session without leaving the page; answers the new time left, null when it had ended. */
  extend: () => Promise<number | null>;
}

/** A stretch of time from now on; a new object starts the count again, even with the same length. */
interface Lease {
  remainingMs: number;
  isExtended: boolean;
}

function usePhase(lease: Lease): Phase {
  const [phase, setPhase] = useState<Phase>("open");
  useEffect(() => {
    setPhase("open");
    const ending = setTimeout(() => setPhase("ending"), lease.remainingMs - NOTICE_BEFORE_END_MS);
    const ended = setTimeout(() => setPhase("ended"), lease.remainingMs);
    return () => {
      clearTimeout(ending);
      clearTimeout(ended);
    };
  }, [lease]);
  return phase;
}

/** Says until when the session is open, warns two minutes ahead and extends it where the person is. */
export function SessionNotice({ remainingMs, texts, extend }: SessionNoticeProps) {
  const [lease, setLease] = useState<Lease>({ remainingMs, isExtended: false });
  // A page that comes back from the server has just extended the session.
  useEffect(() => setLease({ remainingMs, isExtended: false }), [remainingMs]);
  const phase = usePhase(lease);
  const stay = async () => {
    // Offline the notice stays as it is, so that the person can try again.
    const extendedMs = await extend().catch(() => undefined);
    if (extendedMs !== undefined) setLease({ remainingMs: extendedMs ?? 0, isExtended: true });
  };
  if (phase === "open") {
    return <p className={styles.line}>{lease.isExtended ? texts.extended : texts.open}</p>;
  }
  return (
    <div className={styles.card} role="alert" data-session={phase}>
      <p>{phase === "ending" ? texts.ending : texts.ended}</p>
      {phase === "ending" && (
        <button type="button" className={styles.stay} onClick={stay}>
          {texts.stay}
        </button>
      )}
    </div>
  );
}
