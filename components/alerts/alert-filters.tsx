"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Select } from "@/components/ui/select";
import {
  type AlertFilter,
  type Period,
  periodNames,
  unresolvedStatuses,
} from "@/lib/client/alert-filter";
import { type AlertKind, alertKinds, alertPriorities } from "@/lib/domain/alert";
import { FilterChip } from "./filter-chip";
import { VehicleFilter } from "./vehicle-filter";

type Props = {
  filter: AlertFilter;
  onChange: (change: Partial<AlertFilter>) => void;
  search: RefObject<HTMLInputElement | null>;
};

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

/** Which alerts are listed: vehicle, kind, time, priority, status, mine. */
export function AlertFilters({ filter, onChange, search }: Props) {
  const t = useTranslations("alerts");
  const { tab, priorities, statuses } = filter;
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 pb-3 md:px-6">
      <VehicleFilter
        ref={search}
        vehicleId={filter.vehicleId}
        onChange={(vehicleId) => onChange({ vehicleId })}
      />
      <Select
        aria-label={t("filters.kind")}
        value={filter.kind ?? "all"}
        onValueChange={(kind) => onChange({ kind: kind === "all" ? null : (kind as AlertKind) })}
        options={[
          { value: "all", label: t("filters.allKinds") },
          ...alertKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
        className="w-auto! min-w-36 max-md:flex-1"
      />
      <Select
        aria-label={t("filters.period")}
        value={filter.period}
        onValueChange={(period) => onChange({ period: period as Period })}
        options={periodNames.map((value) => ({ value, label: t(`periods.${value}`) }))}
        className="w-auto! min-w-36 max-md:flex-1"
      />
      <fieldset className="flex gap-1.5 max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 [scrollbar-width:none]">
        <legend className="sr-only">
          {t("filters.priority")}, {t("filters.status")}
        </legend>
        {alertPriorities.map((priority) => (
          <FilterChip
            key={priority}
            isOn={priorities.includes(priority)}
            onToggle={() => onChange({ priorities: toggled(priorities, priority) })}
          >
            {t(`priorities.${priority}`)}
          </FilterChip>
        ))}
        <span aria-hidden className="mx-1 w-px shrink-0 self-stretch bg-border" />
        {tab === "now" &&
          unresolvedStatuses.map((status) => (
            <FilterChip
              key={status}
              isOn={statuses.includes(status)}
              onToggle={() => onChange({ statuses: toggled(statuses, status) })}
            >
              {t(`statuses.${status}`)}
            </FilterChip>
          ))}
        <FilterChip isOn={filter.isMine} onToggle={() => onChange({ isMine: !filter.isMine })}>
          {t("filters.mine")}
        </FilterChip>
      </fieldset>
    </search>
  );
}
