const LENGTH_MAX = 60;

/** What a colleague calls a passkey, on one line and no longer than a list shows; "" where nothing was typed. */
export function passkeyName(typed: string): string {
  const line = typed.normalize("NFC").replace(/[\p{Cc}\s]+/gu, " ");
  return [...line.trim()].slice(0, LENGTH_MAX).join("").trim();
}
