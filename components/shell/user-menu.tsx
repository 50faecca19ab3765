"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import type { Role } from "@/lib/domain/user";
import { PreferenceChoices } from "./preference-choices";
import { useInlineEnd } from "./use-inline-end";

export type ShellUser = { id: string; name: string; role: Role };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("");

/** Who is signed in, language, appearance, and the way out. */
export function UserMenu({ user }: { user: ShellUser }) {
  const t = useTranslations("shell.user");
  const side = useInlineEnd();
  return (
    <DropdownMenu
      side={side}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t("menu", { name: user.name })}
          className="inline-flex size-11 items-center justify-center rounded-full"
        >
          <span
            aria-hidden
            className="grid size-9 place-items-center rounded-full border border-border bg-raised text-xs font-semibold"
          >
            {initials(user.name)}
          </span>
        </button>
      }
    >
      <div className="px-2.5 py-2">
        <p className="font-medium">{user.name}</p>
        <p className="text-xs text-muted">{t(user.role)}</p>
      </div>
      <MenuSeparator />
      <PreferenceChoices />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut({ callbackUrl: "/sign-in" })}>
        <LogOut aria-hidden className="rtl:-scale-x-100" />
        {t("signOut")}
      </MenuItem>
    </DropdownMenu>
  );
}
