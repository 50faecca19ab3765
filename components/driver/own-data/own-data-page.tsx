"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { Covering } from "../covering";
import { OwnDataLine } from "./own-data-line";
import { useOwnData } from "./use-own-data";

/** What is stored about the driver, how much and for how long; and what is not. */
export function OwnDataPage({ onClose }: { onClose: () => void }) {
  const t = useTranslations("ownData");
  const { data, isBusy, error, load } = useOwnData();
  return (
    <Covering title={t("title")} onClose={onClose}>
      <section className="grid gap-2 rounded-xl border-2 border-moving/50 bg-surface px-4 py-3">
        <h2 className="flex items-center gap-2 text-lg font-semibold">
          <EyeOff aria-hidden className="size-5 shrink-0 text-moving" />
          {t("offDuty.title")}
        </h2>
        <p>{t("offDuty.page")}</p>
        <p>{t("offDuty.server")}</p>
        <p>{t("offDuty.device")}</p>
      </section>
      {error && (
        <div className="grid gap-3">
          <ErrorNote>{error}</ErrorNote>
          <Button className="min-h-12!" disabled={isBusy} onClick={() => void load()}>
            {t("retry")}
          </Button>
        </div>
      )}
      {!data && !error && <Skeleton className="h-96" />}
      {data && (
        <>
          <p className="break-words">
            {t("account")} <bdi>{data.user.name}</bdi>
            {[data.user.email, data.user.phone].map(
              (value) =>
                value && (
                  <Fragment key={value}>
                    {" · "}
                    <bdi>{value}</bdi>
                  </Fragment>
                ),
            )}
          </p>
          <ul className="grid gap-3">
            {data.entries.map((entry) => (
              <OwnDataLine key={entry.kind} entry={entry} />
            ))}
          </ul>
          <p className="text-muted">{t("ask")}</p>
        </>
      )}
    </Covering>
  );
}
