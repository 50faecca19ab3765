"use client";

import { VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip";
import { allowSound } from "@/lib/client/alert-sound";
import { useSoundBlocked } from "@/lib/client/stores/sound";

type Props = { side: "left" | "right"; className: string };

/** Says for as long as it is so that the browser keeps alerts silent; a press allows the sound. */
export function SoundBlocked({ side, className }: Props) {
  const t = useTranslations("alerts.sound");
  if (!useSoundBlocked()) return null;
  return (
    <Tooltip text={t("hint")} side={side}>
      <button
        type="button"
        aria-label={t("hint")}
        onClick={() => void allowSound()}
        className={`${className} bg-attention/10 text-attention!`}
      >
        <VolumeX aria-hidden />
        <span aria-hidden className="text-[0.625rem] leading-3 font-medium">
          {t("blocked")}
        </span>
      </button>
    </Tooltip>
  );
}
