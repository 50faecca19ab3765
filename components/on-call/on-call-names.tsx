"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { rest } from "@/lib/client/rest";
import type { OnCallContact } from "@/lib/domain/escalation";

type OnCall = { contacts: readonly OnCallContact[] };

/** Who is called, in order, for those who may only read it; read anew on every connection. */
export function OnCallNames(loaded: OnCall) {
  const t = useTranslations("onCall.list");
  const [{ contacts }, setOnCall] = useState<OnCall>(loaded);
  useFresh(readOnCall, setOnCall);
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

const readOnCall = () => rest<OnCall>("GET", "/api/on-call");
