// The "unsubscribe" button of a mail program: one post, without opening a page (RFC 8058).

const timeoutMs = 5000;

/** The address of a List-Unsubscribe header that can be posted to, or null. */
export function oneClickAddress(headers: readonly { key: string; value: string }[]): string | null {
  const headerOf = (name: string) => headers.find(({ key }) => key === name)?.value ?? "";
  if (headerOf("list-unsubscribe-post") !== "List-Unsubscribe=One-Click") return null;
  return /<(https?:[^>]+)>/.exec(headerOf("list-unsubscribe"))?.[1] ?? null;
}

/** Presses the button; false where the sender does not take it. */
export async function pressUnsubscribe(address: string): Promise<boolean> {
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null);
  return response?.ok === true;
}
