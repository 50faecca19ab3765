"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function PageError({ retry }: { retry: () => void }) {
  const t = useTranslations("shell");
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={TriangleAlert}
        title={t("errors.pageTitle")}
        text={t("errors.pageText")}
        action={
          <div className="flex gap-2">
            <Button variant="primary" onClick={retry}>
              {t("actions.retry")}
            </Button>
            <Button asChild>
              <a href="/">{t("errors.home")}</a>
            </Button>
          </div>
        }
      />
    </div>
  );
}
