"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useConnection } from "@/lib/client/stores/connection";

/** Says so when the connection will not come back by itself, and what to do. */
export function ConnectionEnded() {
  const t = useTranslations("live");
  const { phase } = useConnection();
  const here = usePathname();
  if (phase !== "ended" && phase !== "refused") return null;
  return (
    <div
      role="alert"
      className="pointer-events-auto grid max-w-md gap-3 rounded-xl border border-emergency bg-surface p-5 text-sm shadow-lg"
    >
      <p className="text-base font-semibold">{t(`state.${phase}`)}</p>
      <p>{t(phase === "ended" ? "endedText" : "refusedText")}</p>
      {phase === "ended" && (
        <Button asChild variant="primary">
          <a href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}>{t("signIn")}</a>
        </Button>
      )}
    </div>
  );
}
