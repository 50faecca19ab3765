import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** A link that was used, has expired or never was: what to do now. */
export function JoinGone() {
  const t = useTranslations("join");
  return (
    <div role="status" className="grid gap-3">
      <h1 className="text-2xl font-semibold">{t("goneTitle")}</h1>
      <p className="text-base text-muted">{t("goneText")}</p>
      <Button asChild className="mt-3">
        <Link href="/sign-in">{t("signIn")}</Link>
      </Button>
    </div>
  );
}
