// The server's newest word on when the session ends. All tabs share it: the one that is looked at may not be the one that
// was used last. It says nothing about the person.
const NAME = "session-end";

export interface SessionEnd {
  /** Milliseconds since 1970 by this device's own clock, right or wrong. */
  endsAt: number;
  /** "Your session closes at 14:32 …" */
  ending: string;
}

let heardHere: SessionEnd = { endsAt: 0, ending: "" };

/** Notes what the server has just said: how long is left, and how to say it. */
export function noteEnd(remainingMs: number, ending: string): void {
  heardHere = { endsAt: Date.now() + remainingMs, ending };
  try {
    localStorage.setItem(NAME, JSON.stringify(heardHere));
  } catch {
    // Storage is full or switched off: this tab goes by what it has heard itself.
  }
}

/** The newest word that any tab has heard. */
export function knownEnd(): SessionEnd {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? "") as SessionEnd;
  } catch {
    return heardHere;
  }
}
