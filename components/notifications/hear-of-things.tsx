"use client";

import { useTranslations } from "next-intl";
import { LoadingRows } from "@/components/map/loading-rows";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { PreferenceTable } from "./preference-table";
import { PushSwitch } from "./push-switch";
import { usePreferences } from "./use-preferences";

/** How one hears of each kind of thing: on screen, by push, by e-mail. */
export function HearOfThings() {
  const t = useTranslations("notifications.preferences");
  const actions = useTranslations("shell.actions");
  const { preferences, email, error, choose, load } = usePreferences();
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-4 p-4 md:p-6">
      <p className="text-sm text-muted">{t("lead")}</p>
      <PushSwitch />
      {error && (
        <div className="flex flex-wrap items-center gap-3">
          <ErrorNote>{error}</ErrorNote>
          {!preferences && <Button onClick={load}>{actions("retry")}</Button>}
        </div>
      )}
      {!preferences && !error && <LoadingRows />}
      {preferences && <PreferenceTable preferences={preferences} email={email} onChoose={choose} />}
    </div>
  );
}
