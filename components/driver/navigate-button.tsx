"use client";

import { Map as MapIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { navigationLink } from "@/lib/domain/navigation-link";
import type { StopView } from "@/lib/domain/trip-view";
import { ConfirmDialog } from "./parts";
import { useTrackedBy } from "./use-tracked-by";

/** Opens the phone's navigation; first says so where that leaves nobody tracking. */
export function NavigateButton({ stop }: { stop: StopView }) {
  const t = useTranslations("drive.navigate");
  const [isAsking, setAsking] = useState(false);
  const { by } = useTrackedBy();
  const go = () => window.location.assign(navigationLink(stop, navigator.userAgent));
  const isSafe = by === "app" || by === "device";
  return (
    <>
      <Button className="min-h-12!" onClick={() => (isSafe ? go() : setAsking(true))}>
        <MapIcon aria-hidden />
        {t("open")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={t("title")}
          text={t(by === "page" ? "hides" : "untracked")}
          confirm={t("go")}
          onConfirm={go}
        />
      )}
    </>
  );
}
