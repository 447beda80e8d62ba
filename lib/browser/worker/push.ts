// Notifications: shown as they come, and a tap leads to the screen that they are about.

import { showDue } from "./due-badge";
import { keptOpenDates } from "./kept-pages";

/** What the server sends, encrypted for this device (lib/services/push/notify-devices.ts). */
type Notice = { title: string; text: string; path: string; url: string | null; tag: string };

interface WorkEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface PushEvent extends WorkEvent {
  data: { json: () => Notice } | null;
}
interface ClickEvent extends WorkEvent {
  notification: Notification & { data: Notice };
}
interface ChangeEvent extends WorkEvent {
  oldSubscription: PushSubscription | null;
  newSubscription: PushSubscription | null;
}
type OpenWindow = { url: string; focus: () => Promise<unknown> };

declare const self: {
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll: (of: { type: "window" }) => Promise<OpenWindow[]>;
    openWindow: (url: string) => Promise<unknown>;
  };
};

const on = <E extends WorkEvent>(type: string, work: (event: E) => Promise<unknown>): void =>
  addEventListener(type, (event) => (event as E).waitUntil(work(event as E)));

on<PushEvent>("push", async ({ data }) => {
  if (!data) return;
  const notice = data.json();
  const { title, text, tag } = notice;
  await self.registration.showNotification(title, {
    ...{ body: text, tag, data: notice },
    ...{ icon: "/icons/icon.svg", badge: "/icons/icon.svg" },
  });
  // A reminder is the one moment at which the app, closed, learns that a day has come.
  const dates = await keptOpenDates();
  if (dates !== undefined) await showDue(dates);
});

/** The screen itself where the session is still open; else the personal link, which asks who is there first. */
async function targetOf({ path, url }: Notice): Promise<string> {
  if (!url) return path;
  const probe = await fetch(path, { redirect: "manual" }).catch(() => null);
  return probe?.ok ? path : url;
}

on<ClickEvent>("notificationclick", async ({ notification }) => {
  notification.close();
  const target = new URL(await targetOf(notification.data), location.origin);
  if (target.origin !== location.origin) return;
  const windows = await self.clients.matchAll({ type: "window" });
  const open = windows.find(({ url }) => url === target.href);
  // Never in a window that shows something else: a form there may be half filled in.
  await (open ? open.focus() : self.clients.openWindow(target.href));
});

on<ChangeEvent>("pushsubscriptionchange", async ({ oldSubscription, newSubscription }) => {
  const options = oldSubscription?.options;
  if (!(oldSubscription && options)) return;
  const { pushManager } = self.registration;
  const subscription = newSubscription ?? (await pushManager.subscribe(options));
  await fetch("/push", {
    method: "POST",
    body: JSON.stringify({ subscription, replaces: oldSubscription.endpoint }),
  });
});
