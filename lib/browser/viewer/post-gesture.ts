import type { Gesture } from "@/lib/domain/cobrowse/gesture";

/** Tells the person's page; false where it was refused or did not arrive. */
export async function postGesture(share: string, gesture: Gesture): Promise<boolean> {
  try {
    const answer = await fetch(`/staff/cobrowse/${share}/gesture`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(gesture),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
