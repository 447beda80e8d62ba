"use server";

import { redirect } from "next/navigation";
import { dismissReturnOffer } from "@/lib/services/device/return-offer";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** Not asked again. */
export async function dismissOffer(): Promise<void> {
  await dismissReturnOffer(await requireDebtor());
  redirect("/account");
}
