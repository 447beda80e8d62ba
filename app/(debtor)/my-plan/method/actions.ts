"use server";

import { redirect } from "next/navigation";
import type { Begun } from "@/components/pay/payment-step";
import { currentTime } from "@/lib/services/clock/current-time";
import { beginSetup } from "@/lib/services/method/begin-setup";
import { METHOD_PAGE } from "@/lib/services/method/get-method-page";
import { METHOD_REMOVAL, removeMethod } from "@/lib/services/method/remove-method";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { rememberReturn } from "@/lib/services/session/return-path";
import { agreedNow } from "../../agreed-now";
import { refusedSetup } from "./method-texts";

const PATH = "/my-plan/method";

/** The button of the card form was pressed: opens the setup's intent, as often as it is pressed. */
export async function saveMethod(idempotencyKey: string): Promise<Begun> {
  const debtor = await requireDebtor({ reads: METHOD_PAGE });
  const begun = await beginSetup({ debtor, idempotencyKey, ...(await agreedNow()) });
  return begun.ok ? { ok: true, ...begun.value } : refusedSetup(begun.error);
}

/** To the one-time code, and back from there. */
export async function askForCode(): Promise<void> {
  await rememberReturn(await requireDebtor(), PATH);
  redirect("/identity/code");
}

/** Nothing is kept any more, and nothing is collected. */
export async function forgetMethod(): Promise<void> {
  const debtor = await requireDebtor({ reads: METHOD_REMOVAL });
  await removeMethod({ debtor, now: currentTime() });
  redirect(`${PATH}?done=removed`);
}
