import type { ReactNode } from "react";
import styles from "./live-chat.module.css";

interface LiveChatProps {
  /** Where the page hears of changes, and says that somebody is writing; null: it stays as it is. */
  stream: string | null;
  typing: string;
  /** Of what is shown (lib/domain/conversation/version.ts). */
  version: string;
  children: ReactNode;
}

/** What lib/browser/chat keeps up to date; without a script it is as it was when the page came. */
export function LiveChat({ stream, typing, version, children }: LiveChatProps) {
  return (
    <div
      className={styles.part}
      data-chat-stream={stream ?? undefined}
      data-chat-typing={typing}
      data-version={version}
    >
      {children}
    </div>
  );
}

/** A part that is replaced where it is another. It has no box of its own. */
export function LivePart({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.part} data-live={name}>
      {children}
    </div>
  );
}

/** Shown while the other side is writing. Not announced: readers of screens would hear nothing else. */
export function TypingNote({ children }: { children: ReactNode }) {
  return (
    <p hidden data-chat="typing" aria-hidden="true" className={styles.typing}>
      {children}
    </p>
  );
}
