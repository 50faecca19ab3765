"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ImportTrips } from "./import-trips";

/** The button that imports trips from a CSV, and its dialog. */
export function ImportTripsDialog() {
  const t = useTranslations("trips.import");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden />
        {t("action")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        description={t("text")}
        isWide
      >
        <ImportTrips onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
