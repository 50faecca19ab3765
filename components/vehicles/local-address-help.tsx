"use client";

import { useTranslations } from "next-intl";

/** What to do when an address for phones names this very computer. */
export function LocalAddressHelp() {
  const t = useTranslations("vehicles.key");
  return (
    <section className="rounded-lg border border-border bg-background p-4 text-sm">
      <h3 className="font-semibold">{t("localTitle")}</h3>
      <p className="mt-1 text-muted">{t("localText")}</p>
      <pre dir="ltr" className="mt-3 overflow-x-auto rounded bg-raised p-3 text-xs">
        HOST=0.0.0.0
        {"\n"}
        NEXTAUTH_URL=http://&lt;address&gt;:{window.location.port || "80"}
      </pre>
    </section>
  );
}
