import { isIosBrowser } from "./is-ios-browser";

/** Not of any standard yet (WICG, Manifest Incubations): TypeScript does not know it. */
interface InstallPromptEvent extends Event {
  prompt: () => Promise<{ outcome: "accepted" | "dismissed" }>;
}

/** Shows the invitation where the phone can install: by its own dialog (Chromium), or by hand (iOS). */
export function inviteToInstall(invitation: HTMLElement | null): void {
  // The browser's own offer is kept back in any case: it comes when it suits the browser.
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    if (invitation) offerDialog(invitation, event as InstallPromptEvent);
  });
  addEventListener("appinstalled", () => {
    if (invitation) invitation.hidden = true;
  });
  if (invitation && isIosBrowser()) show(invitation, "ios");
}

function offerDialog(invitation: HTMLElement, event: InstallPromptEvent): void {
  const button = show(invitation, "dialog")?.querySelector("button");
  button?.addEventListener("click", () => void event.prompt(), { once: true });
}

function show(invitation: HTMLElement, way: "ios" | "dialog"): HTMLElement | null {
  const part = invitation.querySelector<HTMLElement>(`[data-install-on=${way}]`);
  if (part) part.hidden = false;
  invitation.hidden = false;
  return part;
}
