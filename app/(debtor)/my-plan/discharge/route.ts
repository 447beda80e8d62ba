import { notFound } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { DISCHARGE, dischargeOf } from "@/lib/services/plan/discharge";
import {
  dischargeCheck,
  dischargeContent,
  dischargePdf,
} from "@/lib/services/plan/discharge-paper";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { paperDischarge } from "./paper-discharge";

/** The proof of discharge as a file; there is none before everything is paid. */
export async function GET(): Promise<Response> {
  const debtor = await requireDebtor({ reads: DISCHARGE });
  const now = currentTime();
  const discharge = dischargeOf(debtor, now);
  if (!discharge) notFound();
  const content = dischargeContent(discharge, debtor.creditor);
  const check = await dischargeCheck(content);
  const paper = await paperDischarge(discharge, { creditor: debtor.creditor, check, now });
  const bytes = await dischargePdf(content, paper);
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${discharge.settledOn}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
