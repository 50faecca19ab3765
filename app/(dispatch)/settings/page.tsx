import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { DeliveriesCard } from "@/components/settings/deliveries/deliveries-card";
import { SettingsForm } from "@/components/settings/settings-form";
import { isMailSetUp } from "@/lib/server/deliveries/sender";
import { settings } from "@/lib/server/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  await requireUser("admin");
  const t = await getTranslations("settings");
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-4 p-4 md:p-6">
      <header>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-lg font-semibold">{t("title")}</h1>
          <ConnectionIndicator />
        </div>
        <p className="text-sm text-muted">{t("lead")}</p>
      </header>
      <ConnectionEnded />
      <SettingsForm saved={await settings()} />
      <DeliveriesCard isEmailSetUp={isMailSetUp()} />
    </div>
  );
}
