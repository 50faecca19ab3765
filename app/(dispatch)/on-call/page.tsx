import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Gateway } from "@/components/on-call/gateway";
import { OnCallForm } from "@/components/on-call/on-call-form";
import { OnCallNames } from "@/components/on-call/on-call-names";
import { Card } from "@/components/ui/card";
import { may } from "@/lib/domain/permissions";
import { onCall } from "@/lib/server/escalation/on-call";
import { settingsFor } from "@/lib/server/settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("onCall"))("title") };
}

export default async function OnCallPage() {
  const viewer = await requireUser("dispatcher", "admin");
  const t = await getTranslations("onCall");
  const [{ contacts }, { escalationUrl }] = await Promise.all([
    onCall(viewer),
    settingsFor(viewer),
  ]);
  const isAdmin = may(viewer.role, "on-call:change");
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
      <Card title={t("list.title")} text={t("list.text")}>
        {isAdmin ? <OnCallForm saved={contacts} /> : <OnCallNames contacts={contacts} />}
      </Card>
      {isAdmin && <Gateway url={escalationUrl ?? null} />}
    </div>
  );
}
