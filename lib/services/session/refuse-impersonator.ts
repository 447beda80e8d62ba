import "server-only";
import { redirect } from "next/navigation";
import { now } from "@/lib/adapters/clock/clock";
import { letWrite } from "@/lib/adapters/db/read-only";
import { writeTrail } from "@/lib/services/audit/trail-store";
import type { CurrentView } from "@/lib/services/impersonation/current-view";
import { viewTrail } from "@/lib/services/impersonation/view-trail";
import { requestPath } from "@/lib/services/locale/request-path";
import type { CurrentSession } from "./current-session";
import { OVER_PATH, REFUSED_PATH } from "./view-paths";

/** The parts of an address that are ours: what else stands in it may be an id or a token. */
const NAME = /^[a-z]+(-[a-z]+)*$/;

const shapeOf = (path: string): string =>
  (path.split("?", 1)[0] ?? "")
    .split("/")
    .map((part) => (part === "" || (NAME.test(part) && part.length <= 20) ? part : "*"))
    .join("/");

/** A line in the trail that a colleague tried, as somebody, what only the person does; nothing for anybody else. */
export async function noteRefusal(current: CurrentSession): Promise<void> {
  if (current.state !== "viewed") return;
  const path = shapeOf(await requestPath());
  const row = viewTrail(current.view, "impersonation.refused", now(), { path });
  await letWrite(() => writeTrail(row));
}

/** Leads a colleague away from what only the person does. */
export async function refuseView(current: CurrentView): Promise<never> {
  if (current.state === "view_over") redirect(OVER_PATH);
  await noteRefusal(current);
  redirect(REFUSED_PATH);
}
