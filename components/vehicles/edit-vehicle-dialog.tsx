"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { rest } from "@/lib/client/rest";
import type { VehicleView } from "@/lib/domain/vehicle";
import { VehicleForm } from "./vehicle-form";

/** Changes a vehicle's plate and name. */
export function EditVehicleDialog({ vehicle }: { vehicle: VehicleView }) {
  const t = useTranslations("vehicles.edit");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden />
        {t("action")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title", { plate: vehicle.plateNumber })}
      >
        <VehicleForm
          vehicle={vehicle}
          submitLabel={t("save")}
          onSubmit={async (fields) => {
            await rest("PATCH", `/api/vehicles/${vehicle.id}`, fields);
            toast.success(t("saved"));
            setOpen(false);
            router.refresh();
          }}
        />
      </Dialog>
    </>
  );
}
