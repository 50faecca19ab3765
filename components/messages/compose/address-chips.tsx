"use client";

import { Truck, User, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { messageDraft, useMessageDraft } from "@/lib/client/stores/message-draft";
import type { UserView } from "@/lib/domain/user";
import { isolated } from "@/lib/i18n/isolated";

/** More are counted, and shown on demand. */
const FEW = 12;

type Props = {
  people: readonly UserView[];
  vehicles: ReadonlyMap<string, FleetVehicle>;
};

/** Who was picked one by one, each to be taken out again. */
export function AddressChips({ people, vehicles }: Props) {
  const t = useTranslations("composer");
  const { userIds, vehicleIds } = useMessageDraft();
  const [isWhole, setWhole] = useState(false);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const chips = [
    ...userIds.map((id) => ({
      ...{ id, kind: "userIds" as const, icon: User },
      name: names.get(id) ?? t("unknownPerson"),
      aside: null,
    })),
    ...vehicleIds.map((id) => ({
      ...{ id, kind: "vehicleIds" as const, icon: Truck },
      name: vehicles.get(id)?.plateNumber ?? t("unknownVehicle"),
      aside: vehicles.get(id)?.driver?.name ?? t("nobodyOnDuty"),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("picked")} className="flex flex-wrap gap-2">
      {chips.slice(0, isWhole ? undefined : FEW).map(({ id, kind, icon: Icon, name, aside }) => (
        <li
          key={id}
          className="inline-flex max-w-full items-center gap-1.5 rounded-full border border-border bg-raised ps-3 text-sm"
        >
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <bdi className="truncate tabular-nums">{name}</bdi>
          {aside && <bdi className="truncate text-xs text-muted">{aside}</bdi>}
          <button
            type="button"
            aria-label={t("takeOut", { name: isolated(name) })}
            onClick={() => messageDraft.toggle(kind, id)}
            className="grid size-9 shrink-0 place-items-center rounded-full text-muted hover:text-foreground pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
      {!isWhole && chips.length > FEW && (
        <li>
          <Button variant="ghost" onClick={() => setWhole(true)}>
            {t("showMore", { count: chips.length - FEW })}
          </Button>
        </li>
      )}
      {chips.length > 1 && (
        <li>
          <Button
            variant="ghost"
            onClick={() => messageDraft.change({ userIds: [], vehicleIds: [] })}
          >
            {t("takeAllOut")}
          </Button>
        </li>
      )}
    </ul>
  );
}
