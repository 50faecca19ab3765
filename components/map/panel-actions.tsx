"use client";

import { ExternalLink, LocateFixed, Route } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { setFollow, toggleTrail, useSelection } from "@/lib/client/stores/selection";

const pressed = "aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent";

/** Follow it, show where it was, go to its page. */
export function PanelActions({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("map.panel");
  const follow = useSelection((selection) => selection.follow);
  const trail = useSelection((selection) => selection.trail);
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button aria-pressed={follow} className={pressed} onClick={() => setFollow(!follow)}>
        <LocateFixed aria-hidden />
        {t("follow")}
      </Button>
      <Button aria-pressed={trail} title={t("trailHint")} className={pressed} onClick={toggleTrail}>
        <Route aria-hidden />
        {t("trail")}
      </Button>
      <Button asChild className="col-span-2">
        <Link href={`/vehicles/${vehicleId}`}>
          <ExternalLink aria-hidden className="rtl:-scale-x-100" />
          {t("details")}
        </Link>
      </Button>
    </div>
  );
}
