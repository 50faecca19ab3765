"use client";

import { Truck, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { fleet } from "@/lib/client/stores/fleet";
import { search, sortByPlate } from "@/lib/client/stores/fleet-list";
import { messageDraft, useMessageDraft } from "@/lib/client/stores/message-draft";
import type { UserView } from "@/lib/domain/user";

const MOST_OPTIONS = 8;

type Option = { id: string; label: string; content: ReactNode; take: () => void };
type Props = Pick<ComponentProps<"input">, "id" | "aria-describedby" | "aria-invalid"> & {
  people: readonly UserView[];
};

/** Finds people by name, and vehicles whose driver is meant by plate. */
export function AddressSearch({ people, ...control }: Props) {
  const t = useTranslations("composer");
  const { userIds, vehicleIds } = useMessageDraft();
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const take = (kind: "userIds" | "vehicleIds", id: string) => () => {
    messageDraft.toggle(kind, id);
    setQuery("");
  };
  const found = people.filter(
    ({ id, name, email }) =>
      !userIds.includes(id) && `${name} ${email ?? ""}`.toLowerCase().includes(wanted),
  );
  const persons = found.map(({ id, name, role, duty }): Option => {
    const aside = duty?.plateNumber ?? t(`roles.${role}`);
    const content = <Found key={id} icon={User} name={name} aside={aside} />;
    return { id, label: name, content, take: take("userIds", id) };
  });
  const vehicles = search(sortByPlate(fleet.vehicles.values()), query)
    .filter(({ id }) => !vehicleIds.includes(id))
    .map(({ id, plateNumber, driver }): Option => {
      const content = (
        <Found key={id} icon={Truck} name={plateNumber} aside={driver?.name ?? t("nobodyOnDuty")} />
      );
      return { id, label: plateNumber, content, take: take("vehicleIds", id) };
    });
  const options = wanted
    ? [...persons.slice(0, MOST_OPTIONS), ...vehicles.slice(0, MOST_OPTIONS)]
    : [];
  return (
    <Combobox
      {...control}
      value={query}
      onValueChange={setQuery}
      options={options}
      onChoose={(option) => option.take()}
      placeholder={t("search")}
      note={wanted && options.length === 0 ? t("noneFound") : undefined}
    />
  );
}

function Found({ icon: Icon, name, aside }: { icon: typeof User; name: string; aside: string }) {
  return (
    <>
      <Icon aria-hidden className="text-muted" />
      <bdi className="truncate">{name}</bdi>
      <bdi className="ms-auto truncate text-xs text-muted">{aside}</bdi>
    </>
  );
}
