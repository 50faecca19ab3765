"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { rest } from "@/lib/client/rest";
import type { LatLng } from "@/lib/domain/geo";
import { type FoundPlace, MOST_LABEL } from "@/lib/domain/place";

type Props = { place: LatLng; label: string; onSaved: (name: string) => void; onClose: () => void };

/** Keeps a place under a name, to be found by it next time. */
export function SavePlaceDialog({ place: { lat, lng }, label, onSaved, onClose }: Props) {
  const t = useTranslations("trips.places");
  const { run, isBusy, error } = useRequest();
  const [name, setName] = useState(label);
  const save = async () => {
    const saved = await rest<FoundPlace>("POST", "/api/places", { name: name.trim(), lat, lng });
    toast.success(t("savedAs", { name: saved.label }));
    onSaved(saved.label);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("saveTitle")}
      description={t("saveText")}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run(save);
        }}
      >
        <Field label={t("name")}>
          {(control) => (
            <Input
              {...control}
              value={name}
              onChange={(event) => setName(event.target.value)}
              dir="auto"
              autoComplete="off"
              maxLength={MOST_LABEL}
              pattern=".*\S.*"
              required
            />
          )}
        </Field>
        {error && <ErrorNote>{error}</ErrorNote>}
        <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
          {t("save")}
        </Button>
      </form>
    </Dialog>
  );
}
