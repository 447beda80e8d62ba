// Passkeys on pages that offer them: asks the browser for one and posts what it answers with the page's own form. Without
// this script, or in a browser that knows no passkeys, the form stays hidden: a code works everywhere.
import {
  browserSupportsWebAuthn,
  platformAuthenticatorIsAvailable,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  void offer(form, form.dataset.passkey ?? "");
}

async function offer(form: HTMLFormElement, purpose: string): Promise<void> {
  if (!browserSupportsWebAuthn()) return;
  // A debtor makes one only where the device itself can check who is there; a colleague may have a key on a ring.
  const isOwnDevice = purpose === "add" && optionsOf(form) === "/passkey/options";
  if (isOwnDevice && !(await platformAuthenticatorIsAvailable())) return;
  form.hidden = false;
  form.querySelector("button")?.addEventListener("click", () => void run(form, purpose));
}

async function run(form: HTMLFormElement, purpose: string): Promise<void> {
  const failed = form.querySelector<HTMLElement>("[data-failed]");
  const field = form.querySelector<HTMLInputElement>("[name=answer]");
  if (!field) return;
  if (failed) failed.hidden = true;
  try {
    field.value = JSON.stringify(await answerOf(optionsOf(form), purpose));
    form.requestSubmit();
  } catch {
    // Closed by the person, out of time, or no network: nothing has changed, and the page says so.
    if (failed) failed.hidden = false;
  }
}

/** Where the question is asked: debtors' and colleagues' are apart. */
function optionsOf(form: HTMLFormElement): string {
  return form.dataset.passkeyOptions ?? "";
}

async function answerOf(options: string, purpose: string): Promise<unknown> {
  const body = new URLSearchParams({ purpose });
  const response = await fetch(options, { method: "POST", body });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON = await response.json();
  return purpose === "add"
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}
