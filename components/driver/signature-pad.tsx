"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Strokes } from "@/components/proof/strokes";
import { Button } from "@/components/ui/button";
import type { Stroke } from "@/lib/domain/proof";
import { strokePath } from "@/lib/domain/signature";
import { PAD_HEIGHT, usePad } from "./use-pad";

type Props = { strokes: readonly Stroke[]; onChange: (strokes: Stroke[]) => void };

/** A box to sign in with a finger, a pen or the mouse. */
export function SignaturePad({ strokes, onChange }: Props) {
  const t = useTranslations("proof.form");
  const hintId = useId();
  const { drawing, handlers } = usePad(strokes, onChange);
  const isEmpty = strokes.length === 0 && drawing === null;
  return (
    <div className="grid gap-2">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <p className="text-sm font-medium">{t("signature")}</p>
        {strokes.length > 0 && (
          <Button onClick={() => onChange([])} className="min-h-11!">
            {t("clear")}
          </Button>
        )}
      </div>
      <div className="relative">
        <svg
          {...handlers}
          role="img"
          aria-label={t("signature")}
          aria-describedby={hintId}
          viewBox={`0 0 1000 ${PAD_HEIGHT}`}
          className="block w-full touch-none rounded-md border-2 border-muted/60 bg-background select-none"
        >
          <Strokes paths={[...strokes, ...(drawing ? [drawing] : [])].map(strokePath)} />
        </svg>
        {isEmpty && (
          <p
            aria-hidden
            className="pointer-events-none absolute inset-x-6 bottom-5 border-t border-dashed border-muted pt-1.5 text-center text-sm text-muted"
          >
            {t("signHere")}
          </p>
        )}
      </div>
      <p id={hintId} className="text-xs text-muted">
        {t("signatureHint")}
      </p>
    </div>
  );
}
