import { Truck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Age } from "@/components/vehicles/age";
import { vehicleDrivenBy } from "@/lib/server/fleet-state";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drive");
  return { title: t("title") };
}

/** Who is on duty with what, and how one's phone becomes a tracker. */
export default async function DrivePage() {
  const t = await getTranslations("drive");
  const viewer = await requireUser("driver");
  const vehicle = vehicleDrivenBy(viewer.id);
  return (
    <div className="grid gap-4">
      <h1 className="text-lg font-semibold">{t("greeting", { name: viewer.name })}</h1>
      <Card>
        {vehicle?.driver ? (
          <div className="flex items-center gap-4">
            <span className="grid size-12 shrink-0 place-items-center rounded-full bg-raised text-accent">
              <Truck aria-hidden className="size-6" />
            </span>
            <div>
              <h2 className="text-sm text-muted">{t("vehicle")}</h2>
              <p className="text-xl font-semibold">
                <bdi>{vehicle.plateNumber}</bdi>
              </p>
              {vehicle.name && <bdi className="text-sm text-muted">{vehicle.name}</bdi>}
              <p className="mt-1 text-sm">
                {t("since")} <Age at={vehicle.driver.since.getTime()} />
              </p>
            </div>
          </div>
        ) : (
          <EmptyState icon={Truck} title={t("offDuty")} text={t("offDutyText")} />
        )}
      </Card>
      <Card title={t("phone")} text={t("phoneText")}>
        <p className="text-sm text-muted">{t("phonePrivacy")}</p>
      </Card>
    </div>
  );
}
