import { extendSession } from "./extend-session";
import { knownEnd, noteEnd } from "./known-end";
import { nextPhaseInMs, sessionPhase } from "./session-phase";
import { sessionView } from "./session-view";

/** Warns before the session ends and extends it where the person is (components/shell/session-clock.tsx). */
export function watchSession(clock: HTMLElement): void {
  const view = sessionView(clock);
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    const { endsAt, ending } = knownEnd();
    const leftMs = endsAt - Date.now();
    view.show(sessionPhase(leftMs), ending);
    const waitMs = nextPhaseInMs(leftMs);
    if (waitMs !== null) timer = setTimeout(look, waitMs);
  };
  const extend = async () => {
    const extension = await extendSession();
    noteEnd(extension?.remainingMs ?? 0, extension?.ending ?? "");
    look();
    return extension !== null;
  };
  view.onStay(async () => {
    try {
      if (await extend()) view.giveFocusBack();
    } catch {
      // Offline the notice stays as it is, so that the person can try again.
    }
  });

  noteEnd(Number(clock.dataset.remainingMs), view.ending);
  look();
  // Timers rest while a phone sleeps or the page waits behind another one.
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  // A page that was fetched ahead is as old as that; the person has used the session only now.
  if (wasFetchedAhead()) extend().catch(() => {});
}

function wasFetchedAhead(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  return (
    visit !== undefined && "deliveryType" in visit && visit.deliveryType === "navigational-prefetch"
  );
}
