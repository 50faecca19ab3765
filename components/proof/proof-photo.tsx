"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Photo } from "@/components/ui/photo";
import type { ProofView } from "@/lib/domain/proof";

/** A proof's photo, small; pressed, as large as the screen has room for. */
export function ProofPhoto({ proof, alt }: { proof: ProofView; alt: string }) {
  const t = useTranslations("proof.view");
  const [isOpen, setOpen] = useState(false);
  const source = `/api/trips/${proof.tripId}/proofs/${proof.id}/photo`;
  return (
    <>
      <button
        type="button"
        title={t("open")}
        onClick={() => setOpen(true)}
        className="overflow-hidden rounded-md border border-border bg-raised hover:opacity-90"
      >
        <Photo source={source} alt={alt} className="h-20 w-28 object-cover" />
      </button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={alt} isWide>
        <Photo
          source={source}
          alt={alt}
          className="mx-auto max-h-[75dvh] rounded-md object-contain"
        />
      </Dialog>
    </>
  );
}
