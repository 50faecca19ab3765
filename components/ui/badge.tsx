import type { ReactNode } from "react";

const tones = {
  neutral: "border-border bg-raised text-foreground",
  ok: "border-moving/40 bg-moving/10 text-moving",
  attention: "border-attention/40 bg-attention/10 text-attention",
  emergency: "border-emergency/40 bg-emergency/10 text-emergency",
};

/** A word about something's state; `tone` never speaks without it. */
export function Badge({
  tone = "neutral",
  children,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3 ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
