"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

export type DriverOption = { id: string; name: string };

const NOBODY = "nobody";

type Props = {
  plateNumber: string;
  driver: DriverOption | null;
  drivers: DriverOption[];
  onAssign: (driverId: string | null) => Promise<unknown>;
};

/** Who is on duty with the vehicle, and the choice of another. */
export function AssignDriver({ plateNumber, driver, drivers, onAssign }: Props) {
  const t = useTranslations("vehicles.driver");
  const router = useRouter();
  const { run, isBusy, error } = useRequest();
  const current = driver?.id ?? NOBODY;
  const [chosen, setChosen] = useState(current);
  if (drivers.length === 0) return <p className="text-sm">{t("noDrivers")}</p>;

  const assign = async () => {
    const next = drivers.find(({ id }) => id === chosen);
    await onAssign(next?.id ?? null);
    toast.success(
      next
        ? t("assigned", { driver: next.name, plate: plateNumber })
        : t("released", { plate: plateNumber }),
    );
    router.refresh();
  };
  return (
    <div className="grid gap-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t("choose")}>
            {(control) => (
              <Select
                {...control}
                value={chosen}
                onValueChange={setChosen}
                options={[
                  { value: NOBODY, label: t("none") },
                  ...drivers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
        </div>
        <Button disabled={isBusy || chosen === current} onClick={() => run(assign)}>
          {t("assign")}
        </Button>
      </div>
      {error && <ErrorNote>{error}</ErrorNote>}
    </div>
  );
}
