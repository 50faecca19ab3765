"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Clip } from "@/components/ui/clip";
import { DriverActions } from "./driver-actions";
import { SignInBadge } from "./sign-in-badge";
import type { DriverView } from "./use-driver-list";

type Props = {
  driver: DriverView;
  index: number;
  height: number;
  onChanged: () => Promise<void>;
};

const cell = "border-b border-border px-4";

/** One driver; on a phone all in one cell beside the menu. */
export function DriverRow({ driver, index, height, onChanged }: Props) {
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="hover:bg-raised">
      <td className={`max-w-56 md:ps-6 ${cell}`}>
        <Clip className="font-medium">{driver.name}</Clip>
        <div className="grid gap-0.5 text-xs md:hidden">
          <Duty duty={driver.duty} />
          <span className="flex items-center gap-2">
            <SignInBadge driver={driver} />
            <Phone number={driver.phone} />
          </span>
        </div>
      </td>
      <td className={`whitespace-nowrap max-md:hidden ${cell}`}>
        <Phone number={driver.phone} />
      </td>
      <td className={`max-w-64 truncate max-md:hidden ${cell}`}>
        <Duty duty={driver.duty} />
      </td>
      <td className={`max-md:hidden ${cell}`}>
        <SignInBadge driver={driver} />
      </td>
      <td className={`w-14 text-end ${cell}`}>
        <DriverActions driver={driver} onChanged={onChanged} />
      </td>
    </tr>
  );
}

function Phone({ number }: { number: string | null }) {
  const t = useTranslations("drivers");
  if (!number) return <span className="text-muted max-md:hidden">{t("noPhone")}</span>;
  return (
    <a
      href={`tel:${number.replaceAll(/[^\d+*#]/g, "")}`}
      className="inline-flex min-h-6 items-center tabular-nums hover:underline"
    >
      <bdi dir="ltr">{number}</bdi>
    </a>
  );
}

function Duty({ duty }: { duty: DriverView["duty"] }) {
  const t = useTranslations("drivers");
  const { clock } = useTimes();
  if (!duty) return <span className="text-muted">{t("offDuty")}</span>;
  return (
    <span>
      <Link href={`/vehicles/${duty.vehicleId}`} className="hover:underline">
        <bdi>{duty.plateNumber}</bdi>
      </Link>
      {duty.since && (
        <span className="ms-1.5 text-xs text-muted tabular-nums">
          {t("since", { time: clock(duty.since) })}
        </span>
      )}
    </span>
  );
}
