"use client";

import { Radio, Settings, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Credentials } from "./use-sign-in";

const accounts = [
  { role: "admin", email: "admin@demo.test", icon: Settings },
  { role: "dispatcher", email: "dispatcher@demo.test", icon: Radio },
  { role: "driver", email: "driver1@demo.test", icon: Truck },
] as const;

type Props = {
  password: string;
  isBusy: boolean;
  onChoose: (credentials: Credentials) => void;
};

/** One press per demo account. */
export function DemoAccounts({ password, isBusy, onChoose }: Props) {
  const t = useTranslations("auth.demo");
  return (
    <section
      aria-labelledby="demo-title"
      className="rounded-xl border border-border bg-background p-4"
    >
      <h2 id="demo-title" className="text-sm font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t("text", { password })}</p>
      <ul className="mt-3 grid gap-2">
        {accounts.map(({ role, email, icon: Icon }) => (
          <li key={role}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose({ email, password })}
              className="flex min-h-12 w-full items-center gap-3 rounded-md border border-border bg-surface px-3 text-start text-sm hover:bg-raised disabled:opacity-50"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="font-medium">{t(role)}</span>
              <span className="ms-auto text-end text-xs text-muted">{t(`${role}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
