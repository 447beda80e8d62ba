import { redirect } from "next/navigation";
import { currentSession } from "@/lib/services/session/current-session";

/** The bare address: on to the file where there is a session, else how to get in. */
export default async function HomePage() {
  const current = await currentSession();
  redirect(current.state === "none" ? "/session-ended" : "/account");
}
