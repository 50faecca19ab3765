import { MapPinOff } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default async function NotFound() {
  const t = await getTranslations("shell.errors");
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={MapPinOff}
        title={t("notFoundTitle")}
        text={t("notFoundText")}
        action={
          <Button asChild variant="primary">
            <a href="/">{t("home")}</a>
          </Button>
        }
      />
    </div>
  );
}
