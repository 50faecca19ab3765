"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { rest } from "@/lib/client/rest";
import { isolated } from "@/lib/i18n/isolated";

type Props = {
  name: string;
  duty: { vehicleId: string; plateNumber: string };
  onClose: () => void;
};

/** Ends a driver's duty, after asking. */
export function SignOff({ name, duty, onClose }: Props) {
  const t = useTranslations("drivers.signOff");
  const words = useFailureWords();
  const signOff = () =>
    rest("PATCH", `/api/vehicles/${duty.vehicleId}`, { driverId: null }).then(
      () => toast.success(t("done", { name: isolated(name) })),
      (failure) => toast.error(words(failure)),
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: isolated(name) })}
      text={t("text", { plate: isolated(duty.plateNumber) })}
      confirm={t("confirm")}
      danger
      onConfirm={signOff}
    />
  );
}
