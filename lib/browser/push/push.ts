// Notifications on this device: loaded where the page offers them, by the page's own script. Without it the page says that
// notifications need one.

export {};

const TIMEOUT_MS = 10_000;

type View = "off" | "on" | "denied" | "unsupported" | "failed";

/** What can be done next. */
const NEXT: Readonly<Record<View, "on" | "off" | null>> = {
  ...{ off: "on", on: "off", failed: "on", denied: null, unsupported: null },
};

const card = document.querySelector<HTMLElement>("[data-push-key]");
if (card) void watch(card);

async function watch(place: HTMLElement): Promise<void> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    show(place, "unsupported");
    return;
  }
  const key = place.dataset.pushKey ?? "";
  const run = (work: () => Promise<View>) => () =>
    void work().then(
      (view) => show(place, view),
      () => show(place, "failed"),
    );
  place.querySelector("[data-push-do=on] button")?.addEventListener(
    "click",
    run(async () => {
      const view = await subscribe(key);
      if (view === "on") tickNotifications();
      return view;
    }),
  );
  place.querySelector("[data-push-do=off] button")?.addEventListener("click", run(unsubscribe));
  run(currentView)();
}

/** Whoever wants notifications here and then saves their choices is not to lose them for want of a tick. */
function tickNotifications(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[name$='.push']")) {
    box.checked = true;
  }
}

function show(place: HTMLElement, view: View): void {
  for (const words of place.querySelectorAll<HTMLElement>("[data-push-view]")) {
    words.hidden = words.dataset.pushView !== view;
  }
  const wanted = NEXT[view];
  for (const act of place.querySelectorAll<HTMLElement>("[data-push-do]")) {
    act.hidden = act.dataset.pushDo !== wanted;
  }
}

async function subscriptionOf(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration ? registration.pushManager.getSubscription() : null;
}

async function currentView(): Promise<View> {
  if (Notification.permission === "denied") return "denied";
  const subscription = await subscriptionOf();
  if (!subscription) return "off";
  // Told again each time: the server may have forgotten the device, or known it as somebody else's.
  return (await post({ subscription })) ? "on" : "failed";
}

async function subscribe(key: string): Promise<View> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  return (await post({ subscription })) ? "on" : "failed";
}

async function unsubscribe(): Promise<View> {
  const subscription = await subscriptionOf();
  if (!subscription) return "off";
  if (!(await post({ forget: subscription.endpoint }))) return "failed";
  await subscription.unsubscribe();
  return "off";
}

async function post(body: unknown): Promise<boolean> {
  const response = await fetch("/push", {
    method: "POST",
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return response.ok;
}
