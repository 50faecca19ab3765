"use client";

import { useTranslations } from "next-intl";
import type { OnCallContact } from "@/lib/domain/escalation";

/** Who is called, in order, for those who may only read it. */
export function OnCallNames({ contacts }: { contacts: readonly OnCallContact[] }) {
  const t = useTranslations("onCall.list");
  return (
    <div className="grid gap-3 text-sm">
      {contacts.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ol className="divide-y divide-border">
        {contacts.map(({ name, phone, email }) => (
          <li key={`${name} ${phone}`} className="flex justify-between gap-3 py-2">
            <span className="min-w-0">
              <bdi className="block truncate font-medium">{name}</bdi>
              {email && (
                <bdi dir="ltr" className="block truncate text-xs text-muted">
                  {email}
                </bdi>
              )}
            </span>
            <a href={`tel:${phone}`} className="shrink-0 tabular-nums hover:underline">
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </li>
        ))}
      </ol>
      <p className="text-xs text-muted">{t("readOnly")}</p>
    </div>
  );
}
