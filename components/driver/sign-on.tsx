"use client";

import { QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useDriver } from "@/lib/client/stores/driver";
import type { VehicleChoice } from "@/lib/domain/driver-day";
import { useCommand } from "./use-command";

/** More than fits a look is no help: type a part of the plate. */
const MOST = 8;

type Props = { title: string; text: string; onDone?: () => void };

/** Choose a vehicle: the usual ones first, any other by its plate, or by the code in its cab. */
export function SignOn({ title, text, onDone }: Props) {
  const t = useTranslations("drive.duty");
  const { vehicles, current } = useDriver(({ day, expected }) => ({
    vehicles: day?.vehicles ?? null,
    current: expected?.duty?.vehicleId ?? null,
  }));
  const [query, setQuery] = useState("");
  const { give, isBusy, error } = useCommand();
  const wanted = query.trim().toLowerCase();
  const found = (vehicles ?? [])
    .filter(({ id }) => id !== current)
    .filter(({ plateNumber, name, isUsual }) =>
      wanted
        ? [plateNumber, name].some((word) => word?.toLowerCase().includes(wanted))
        : isUsual || (vehicles ?? []).length <= MOST,
    )
    .slice(0, MOST);
  const signOn = async ({ id }: VehicleChoice) => {
    if (await give({ event: "duty:start", content: { vehicleId: id } })) onDone?.();
  };
  return (
    <Card title={title} text={text}>
      <div className="grid gap-3">
        {error && <ErrorNote>{error}</ErrorNote>}
        {found.map((vehicle) => (
          <button
            key={vehicle.id}
            type="button"
            disabled={isBusy || vehicle.isTaken}
            onClick={() => void signOn(vehicle)}
            className="flex min-h-14 items-center justify-between gap-3 rounded-lg border border-border bg-surface px-4 text-start hover:bg-raised disabled:opacity-60"
          >
            <span className="min-w-0">
              <bdi className="block text-lg font-semibold">{vehicle.plateNumber}</bdi>
              {vehicle.name && <bdi className="block text-sm text-muted">{vehicle.name}</bdi>}
            </span>
            {vehicle.isTaken && <span className="text-end text-sm text-muted">{t("taken")}</span>}
          </button>
        ))}
        <Field label={t("search")} hint={found.length === 0 && wanted ? t("notFound") : undefined}>
          {(control) => (
            <Input
              {...control}
              type="search"
              autoComplete="off"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
        </Field>
        <p className="flex gap-2 text-sm text-muted">
          <QrCode aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("byCode")}
        </p>
      </div>
    </Card>
  );
}
