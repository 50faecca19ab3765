"use client";

import { Camera, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Photo } from "@/components/ui/photo";
import { photoSource } from "./shrink-photo";
import type { TakenPhoto } from "./use-photo";

/** Takes a photo with the phone's camera and shows it. */
export function PhotoField({ taken }: { taken: TakenPhoto }) {
  const t = useTranslations("proof.form");
  const { photo, take, remove, isBusy, isUnreadable } = taken;
  return (
    <div className="grid gap-2">
      <p className="text-sm font-medium">{t("photo")}</p>
      {photo && (
        <Photo
          source={photoSource(photo)}
          alt={t("photoAlt")}
          className="max-h-56 w-full rounded-md border border-border bg-raised object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <label
          className={`${buttonClass()} min-h-12! flex-1 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent`}
        >
          <Camera aria-hidden className="size-5!" />
          {t(isBusy ? "preparing" : photo ? "retakePhoto" : "takePhoto")}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="sr-only"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same photo may be picked again.
              currentTarget.value = "";
              if (file) void take(file);
            }}
          />
        </label>
        {photo && (
          <Button onClick={remove} className="min-h-12!">
            <X aria-hidden />
            {t("removePhoto")}
          </Button>
        )}
      </div>
      {isUnreadable && <ErrorNote>{t("unreadable")}</ErrorNote>}
    </div>
  );
}
