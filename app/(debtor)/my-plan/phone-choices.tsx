import type { MyPlanPage } from "@/lib/services/plan/get-my-plan";
import { InstallInvitation } from "./install-invitation";
import { KeepPlanCard } from "./keep-plan-card";

interface PhoneChoicesProps {
  page: MyPlanPage;
  /** Whom the app would be named after; null where it is not to be offered. */
  appName: string | null;
}

/** How the plan is followed from this phone. */
export function PhoneChoices({ page, appName }: PhoneChoicesProps) {
  if (page.isCompleted) return page.keptOn && <KeepPlanCard isKept />;
  return (
    <>
      <KeepPlanCard isKept={page.keptOn !== null} />
      {appName !== null && <InstallInvitation creditorName={appName} />}
    </>
  );
}
