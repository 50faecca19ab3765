"use client";

import { Check, Hourglass, KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DriverView } from "./use-driver-list";

/** How the driver signs in, and whether that waits for anybody. */
export function SignInBadge({ driver: { invited, email } }: { driver: DriverView }) {
  const t = useTranslations("drivers.signIn");
  if (invited === "pending")
    return (
      <Badge>
        <Hourglass aria-hidden />
        {t("pending")}
      </Badge>
    );
  if (invited === "used")
    return (
      <Badge tone="ok">
        <Check aria-hidden />
        {t("used")}
      </Badge>
    );
  if (email) return <span className="text-xs text-muted">{t("email")}</span>;
  return (
    <Badge tone="attention">
      <KeyRound aria-hidden />
      {t("none")}
    </Badge>
  );
}
