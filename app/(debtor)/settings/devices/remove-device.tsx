import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DeviceView } from "@/lib/services/device/list-devices";
import { remove } from "./actions";

/** Ends a device at once; nothing of it can be wanted back that is not made again in a minute. */
export function RemoveDevice({ device }: { device: DeviceView }) {
  const t = useTranslations("devices.device");
  const label = device.label || t("unnamed");
  return (
    <form action={remove}>
      <Button variant="quiet" name="device" value={device.id}>
        <span aria-hidden>{t("remove")}</span>
        <VisuallyHidden>{t("removeNamed", { label })}</VisuallyHidden>
      </Button>
    </form>
  );
}
