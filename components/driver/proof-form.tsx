"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Sheet } from "@/components/ui/sheet";
import type { Stroke } from "@/lib/domain/proof";
import { isolated } from "@/lib/i18n/isolated";
import { PhotoField } from "./photo-field";
import { SignaturePad } from "./signature-pad";
import { usePhoto } from "./use-photo";

/** What was given as proof of delivery; the photo is a JPEG in base64 (lib/domain/proof.ts). */
export type TakenProof = {
  receivedBy?: string;
  note?: string;
  signature?: Stroke[];
  photo?: string;
};

type Props = {
  stopName: string;
  /** Keeps the proof; when that is done the form closes, when it throws the form says why. */
  onSave: (proof: TakenProof) => Promise<void>;
  onClose: () => void;
};

/** Asks a driver for proof of delivery at a stop: a name, a note, a photo, a signature. */
export function ProofForm({ stopName, onSave, onClose }: Props) {
  const t = useTranslations("proof.form");
  const { run, isBusy, error } = useRequest();
  const [receivedBy, setReceivedBy] = useState("");
  const [note, setNote] = useState("");
  const [signature, setSignature] = useState<Stroke[]>([]);
  const [isLeaving, setLeaving] = useState(false);
  const taken = usePhoto();

  const proof: TakenProof = {
    ...(receivedBy.trim() && { receivedBy: receivedBy.trim() }),
    ...(note.trim() && { note: note.trim() }),
    ...(signature.length > 0 && { signature }),
    ...(taken.photo && { photo: taken.photo }),
  };
  const isEmpty = Object.keys(proof).length === 0 && !taken.isBusy;
  const leave = () => (isEmpty ? onClose() : setLeaving(true));
  const save = () =>
    run(async () => {
      await onSave(proof);
      onClose();
    });
  return (
    <Sheet
      title={t("title")}
      description={t("text", { stop: isolated(stopName) })}
      onClose={leave}
      foot={
        <div className="grid gap-3">
          {error && <ErrorNote>{error}</ErrorNote>}
          <div className="flex gap-3">
            <Button onClick={leave} className="min-h-12! px-5!">
              {t("cancel")}
            </Button>
            <Button
              variant="primary"
              disabled={isEmpty || isBusy || taken.isBusy}
              onClick={save}
              className="min-h-12! flex-1 text-base!"
            >
              {t("save")}
            </Button>
          </div>
        </div>
      }
    >
      <div className="grid gap-5">
        <Field label={t("receivedBy")}>
          {(control) => (
            <Input
              {...control}
              value={receivedBy}
              onChange={(event) => setReceivedBy(event.target.value)}
              dir="auto"
              autoComplete="off"
              autoCapitalize="words"
              enterKeyHint="next"
              maxLength={100}
              className="min-h-12! text-base!"
            />
          )}
        </Field>
        <PhotoField taken={taken} />
        <SignaturePad strokes={signature} onChange={setSignature} />
        <Field label={t("note")}>
          {(control) => (
            <textarea
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              placeholder={t("notePlaceholder")}
              dir="auto"
              rows={2}
              maxLength={1000}
              className={`${inputClass} py-2.5 text-base!`}
            />
          )}
        </Field>
      </div>
      <ConfirmDialog
        open={isLeaving}
        onOpenChange={setLeaving}
        title={t("discardTitle")}
        text={t("discardText")}
        confirm={t("discard")}
        danger
        onConfirm={onClose}
      />
    </Sheet>
  );
}
