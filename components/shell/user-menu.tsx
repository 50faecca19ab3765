"use client";

import { LogIn, LogOut, PhoneCall, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { signOut } from "@/lib/client/session";
import { openShiftDialog } from "@/lib/client/stores/shift";
import type { Role } from "@/lib/domain/user";
import { pages } from "./pages";
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
  const shift = useTranslations("shift");
  const words = useTranslations("shell.pages");
  const side = useInlineEnd();
  const router = useRouter();
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
      <MenuItem onSelect={() => openShiftDialog("start")}>
        <LogIn aria-hidden className="rtl:-scale-x-100" />
        {shift("start")}
      </MenuItem>
      <MenuItem onSelect={() => openShiftDialog("end")}>
        <LogOut aria-hidden className="rtl:-scale-x-100" />
        {shift("end")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => router.push("/on-call")}>
        <PhoneCall aria-hidden />
        {t("onCall")}
      </MenuItem>
      {pages
        .filter(({ wide }) => wide)
        .map(({ href, title, icon: Icon }) => (
          <MenuItem key={href} className="md:hidden" onSelect={() => router.push(href)}>
            <Icon aria-hidden />
            {words(title)}
          </MenuItem>
        ))}
      {user.role === "admin" && (
        <MenuItem onSelect={() => router.push("/settings")}>
          <Settings aria-hidden />
          {t("settings")}
        </MenuItem>
      )}
      <MenuItem onSelect={() => void signOut("/sign-in")}>
        <LogOut aria-hidden className="rtl:-scale-x-100" />
        {t("signOut")}
      </MenuItem>
    </DropdownMenu>
  );
}
