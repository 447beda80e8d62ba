import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandStyle } from "@/components/shell/brand-style";
import type { ShellCopy } from "@/components/shell/copy-notice";
import { DebtorShell } from "@/components/shell/debtor-shell";
import type { ShellSession } from "@/components/shell/session-clock";
import { timeOfDay } from "@/components/shell/time-of-day";
import type { ShellView } from "@/components/shell/viewing-bar";
import { currentTime } from "@/lib/services/clock/current-time";
import { shareView } from "@/lib/services/cobrowse/own-share";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { LOCALES } from "@/lib/services/locale/locales";
import { requestPath } from "@/lib/services/locale/request-path";
import { type CurrentSession, currentSession } from "@/lib/services/session/current-session";
import { sessionCreditor } from "@/lib/services/session/session-creditor";
import { DetourNotice } from "./detour-notice";

interface DebtorPageProps {
  /** Name of the screen, `data-step` on main. */
  step: string;
  /** Given where there is no session yet; null where nobody's brand may be shown. */
  creditor?: CreditorView | null;
  backHref?: string;
  children: ReactNode;
}

/** Any screen of the journey inside its shell: brand, language, session's end, help. */
export async function DebtorPage({ step, creditor, backHref, children }: DebtorPageProps) {
  const current = await currentSession();
  const shown = creditor === undefined ? sessionCreditor(current) : creditor;
  const isCopy = await isKeptCopy();
  const path = await requestPath();
  const locale = await getLocale();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      {shown && <BrandStyle colours={shown.colours} nonce={nonce} />}
      <DebtorShell
        step={step}
        creditor={shown}
        language={{
          locale,
          locales: LOCALES,
          path,
        }}
        session={isCopy ? undefined : shellSession(current)}
        copy={isCopy ? shellCopy(current) : undefined}
        share={isCopy ? null : shellShare(current, path)}
        view={shellView(current, locale)}
        backHref={backHref}
      >
        <DetourNotice />
        {children}
      </DebtorShell>
    </>
  );
}

function shellView(current: CurrentSession, locale: string): ShellView | null {
  if (current.state !== "viewed") return null;
  const { debtor, actor, endsAt } = current.view;
  const { givenName, familyName } = openProfile(debtor);
  return {
    ...{ name: `${givenName} ${familyName}`, agentId: actor.staffId, mayFillIn: actor.mayFillIn },
    until: timeOfDay(endsAt, debtor.creditor.timeZone, locale),
  };
}

function shellCopy(current: CurrentSession): ShellCopy | undefined {
  if (current.state !== "open") return undefined;
  const { debtor, deviceId } = current.session;
  return { asOf: currentTime(), timeZone: debtor.creditor.timeZone, deviceId };
}

function shellShare(current: CurrentSession, path: string) {
  if (current.state !== "open") return null;
  const { share, debtor } = current.session;
  return shareView(share, debtor, path.split("?", 1)[0] ?? path);
}

function shellSession(current: CurrentSession): ShellSession | undefined {
  if (current.state !== "open" || current.session.stage !== "identified") return undefined;
  return {
    endsAt: current.expiresAt,
    now: currentTime(),
    timeZone: current.session.debtor.creditor.timeZone,
  };
}
