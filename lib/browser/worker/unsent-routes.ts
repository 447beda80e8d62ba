import { registerRoute } from "workbox-routing";
import { ASK_OUTCOMES, OUTCOMES, type Outcomes } from "./messages";
import { offlinePage } from "./offline-answer";
import { putAside, sendUnsent, takeOutcomes } from "./unsent-forms";

/** The forms of budget and messages, on their pages and on a kept copy. Never a payment. */
const MAY_WAIT =
  /^\/(budget\/(household|income|spending)|(kept\/)?messages|hardship|dispute\/[\w-]+)$/;
const TAG = "unsent-forms";

interface SyncEvent extends Event {
  tag: string;
  waitUntil: (work: Promise<unknown>) => void;
}
interface AskedEvent extends Event {
  data: unknown;
  source: { postMessage: (message: Outcomes) => void } | null;
  waitUntil: (work: Promise<unknown>) => void;
}
declare const self: {
  registration: { sync?: { register: (tag: string) => Promise<void> } };
};

/** Forms that nobody answers wait here, and are sent once there is a connection and the person is signed in. */
export function keepUnsent(): void {
  registerRoute(
    ({ url, sameOrigin, request }) =>
      sameOrigin && request.mode === "navigate" && MAY_WAIT.test(url.pathname),
    async ({ url, request }) => {
      const copy = request.clone();
      try {
        // A copy's own address takes no forms.
        if (!url.pathname.startsWith("/kept/")) return await fetch(request);
      } catch {
        // It waits, as below.
      }
      const form = await copy.formData();
      // Of nobody that could send it later: a colleague of the creditor's sees the page as somebody else.
      if (!form.get("sender")) return offlinePage([]);
      await putAside(url.pathname, form);
      const left = await sendUnsent();
      if (left === 0) return Response.redirect("/messages?sent=1", 303);
      await self.registration.sync?.register(TAG).catch(() => {});
      return offlinePage(["unsent"]);
    },
    "POST",
  );
  addEventListener("sync", (event) => {
    const { tag } = event as SyncEvent;
    if (tag === TAG) (event as SyncEvent).waitUntil(sendOrTryAgain());
  });
  addEventListener("message", (event) => {
    const asked = event as unknown as AskedEvent;
    if (asked.data === ASK_OUTCOMES) asked.waitUntil(tell(asked));
  });
}

/** The browser tries again later where this throws. */
async function sendOrTryAgain(): Promise<void> {
  if ((await sendUnsent()) > 0) throw new Error("forms still wait");
}

async function tell({ source }: AskedEvent): Promise<void> {
  await sendUnsent();
  const outcomes = await takeOutcomes();
  source?.postMessage({ type: OUTCOMES, outcomes });
}
