"use client";

import { Archive } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";

/** Takes the vehicle out of the fleet, after asking. */
export function ArchiveVehicle({ id, plateNumber }: { id: string; plateNumber: string }) {
  const t = useTranslations("vehicles.archive");
  const router = useRouter();
  const { run, isBusy, error } = useRequest();
  const archive = async () => {
    await rest("DELETE", `/api/vehicles/${id}`);
    toast.success(t("done", { plate: plateNumber }));
    router.push("/vehicles");
  };
  return (
    <Card
      title={t("action")}
      text={t("text")}
      action={
        <ConfirmDialog
          trigger={
            <Button disabled={isBusy}>
              <Archive aria-hidden />
              {t("confirm")}
            </Button>
          }
          title={t("title", { plate: plateNumber })}
          text={t("text")}
          confirm={t("confirm")}
          danger
          onConfirm={() => run(archive)}
        />
      }
    >
      {error && <ErrorNote>{error}</ErrorNote>}
    </Card>
  );
}
