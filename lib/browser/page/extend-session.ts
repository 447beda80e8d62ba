/** As app/(debtor)/session/route.ts answers. */
export interface Extension {
  remainingMs: number;
  ending: string;
}

/** Extends the session where the person is. Null when it had ended; throws when the server could not be asked. */
export async function extendSession(): Promise<Extension | null> {
  const answer = await fetch("/session", { method: "POST" });
  if (answer.status === 401) return null;
  return answer.json();
}
