// Our one script on every page (scripts/build/build-browser.ts makes one small file of it). Pages work without it: it only
// adds what a browser alone can know or do. A step that fails must not take the others with it, so the surest come first.
import { fadeAway } from "./fade-away";
import { focusErrors } from "./focus-errors";
import { loadCobrowse } from "./load-cobrowse";
import { loadPasskeys } from "./load-passkeys";
import { loadPush } from "./load-push";
import { loadRuntime } from "./load-runtime";
import { registerWorker } from "./register-worker";
import { retryOnline } from "./retry-online";
import { sendCode } from "./send-code";
import { sendFormsOnce } from "./send-forms-once";
import { watchSession } from "./watch-session";

sendFormsOnce();
focusErrors();
sendCode();
loadRuntime(document.currentScript);
loadPasskeys();
loadCobrowse();
fadeAway();
retryOnline();

// There only once it is known who is reading: nothing is kept on anybody else's phone, unless they have installed us.
const clock = document.querySelector<HTMLElement>("[data-remaining-ms]");
if (clock) {
  watchSession(clock);
  loadPush();
}
if (clock || matchMedia("(display-mode: standalone)").matches) registerWorker();
