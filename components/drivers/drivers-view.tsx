"use client";

import { SearchX, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNote } from "@/components/ui/error-note";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { DriverTable } from "./driver-table";
import { findDrivers } from "./find-drivers";
import { InviteDriver } from "./invite-driver";
import { useDriverList } from "./use-driver-list";

/** Every driver: how to call them, what they drive, whether their phone is signed in. */
export function DriversView() {
  const t = useTranslations("drivers");
  const actions = useTranslations("shell.actions");
  const { drivers, error, reload } = useDriverList();
  const [query, setQuery] = useState("");
  const found = useMemo(() => findDrivers(drivers ?? [], query), [drivers, query]);
  const invite = <InviteDriver onInvited={reload} />;
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 p-4 md:px-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="text-sm text-muted tabular-nums max-md:sr-only" aria-live="polite">
          {drivers ? t("count", { count: found.length }) : t("loading")}
        </p>
        <ConnectionIndicator />
        {drivers?.length !== 0 && <div className="ms-auto">{invite}</div>}
      </header>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      {error && (
        <div className="mx-4 mb-3 flex flex-wrap items-center gap-3 md:mx-6">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={() => void reload()}>{actions("retry")}</Button>
        </div>
      )}
      {!drivers && !error && <LoadingRows />}
      {drivers?.length === 0 && (
        <EmptyState icon={Users} title={t("empty.title")} text={t("empty.text")} action={invite} />
      )}
      {drivers && drivers.length > 0 && (
        <>
          <search className="px-4 pb-3 md:px-6">
            <Input
              type="search"
              aria-label={t("search")}
              placeholder={t("search")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              className="md:max-w-72"
            />
          </search>
          <div className="min-h-0 flex-1 border-t border-border bg-surface">
            {found.length > 0 ? (
              <DriverTable drivers={found} onChanged={reload} />
            ) : (
              <EmptyState
                icon={SearchX}
                title={t("noMatch.title")}
                text={t("noMatch.text")}
                action={<Button onClick={() => setQuery("")}>{t("noMatch.clear")}</Button>}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-border bg-surface p-4 md:px-6">
      {["w-2/5", "w-3/5", "w-1/2", "w-2/3", "w-1/3"].map((width) => (
        <Skeleton key={width} className={`h-8 ${width}`} />
      ))}
    </div>
  );
}
