/** Address of the script that works with passkeys, put in place by the build. */
declare const PASSKEY_SCRIPT: string;

/** Passkeys are a browser's own business, and few pages have to do with them: only there the script for them is loaded. */
export function loadPasskeys(): void {
  if (!document.querySelector("[data-passkey]")) return;
  const script = document.createElement("script");
  script.src = PASSKEY_SCRIPT;
  document.head.append(script);
}
