"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { rest } from "@/lib/client/rest";
import type { VehicleView } from "@/lib/domain/vehicle";
import { VehicleForm } from "./vehicle-form";

/** Adds a vehicle and opens its page, where its device is set up. */
export function AddVehicleDialog() {
  const t = useTranslations("vehicles");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("add.action")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("add.action")}
        description={t("add.text")}
      >
        <VehicleForm
          submitLabel={t("add.action")}
          onSubmit={async (fields) => {
            const { id, plateNumber } = await rest<VehicleView>("POST", "/api/vehicles", fields);
            toast.success(t("add.done", { plate: plateNumber }));
            setOpen(false);
            router.push(`/vehicles/${id}`);
          }}
        />
      </Dialog>
    </>
  );
}
