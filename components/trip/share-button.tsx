"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ShareDialog } from "@/components/share/share-dialog";
import { Button } from "@/components/ui/button";
import type { TripView } from "@/lib/domain/trip-view";

/** Opens what makes and revokes the customers' links. */
export function ShareButton({ trip }: { trip: TripView }) {
  const t = useTranslations("share.dialog");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Share2 aria-hidden />
        <span className="max-sm:sr-only">{t("action")}</span>
      </Button>
      <ShareDialog trip={trip} open={isOpen} onOpenChange={setOpen} />
    </>
  );
}
