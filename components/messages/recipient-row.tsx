import { Check, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import type { Recipient } from "@/lib/domain/message";
import { isolated } from "@/lib/i18n/isolated";
import { stateOf } from "./live-drivers";
import { PersonStateWords } from "./person-state";

type Props = { recipient: Recipient; vehicle: FleetVehicle | undefined };

/** One who got it: when they read it, or why not yet and how to call them. */
export function RecipientRow({ recipient, vehicle }: Props) {
  const t = useTranslations("composer");
  const { clock } = useTimes();
  const { name, role, phone, readAt } = recipient;
  return (
    <li
      data-recipient={recipient.id}
      className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-border px-4 py-2 md:px-6"
    >
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
          {vehicle ? (
            <Link href={`/map?vehicle=${vehicle.id}`} prefetch={false} className="underline">
              <bdi>{vehicle.plateNumber}</bdi>
            </Link>
          ) : (
            t(`roles.${role}`)
          )}
          {!readAt && <PersonStateWords state={stateOf(role, vehicle)} />}
        </p>
      </div>
      {!readAt && phone && (
        <Button asChild>
          <a href={`tel:${phone}`} aria-label={t("call", { name: isolated(name) })}>
            <Phone aria-hidden />
            <bdi dir="ltr" className="max-sm:hidden">
              {phone}
            </bdi>
          </a>
        </Button>
      )}
      <p
        className={`inline-flex w-32 items-center justify-end gap-1.5 text-end text-sm tabular-nums ${readAt ? "text-moving" : "text-muted"}`}
      >
        {readAt && <Check aria-hidden className="size-4" />}
        {readAt ? t("readAt", { time: clock(readAt) }) : t("unread")}
      </p>
    </li>
  );
}
