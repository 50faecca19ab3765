import type { Stroke } from "@/lib/domain/proof";
import { signatureBox, strokePath } from "@/lib/domain/signature";
import { Strokes } from "./strokes";

type Props = { strokes: readonly Stroke[]; label: string; className?: string };

/** A signature as it was drawn, in the colour of the text around it. */
export function Signature({ strokes, label, className }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={signatureBox(strokes)} className={className}>
      <Strokes paths={strokes.map(strokePath)} />
    </svg>
  );
}
