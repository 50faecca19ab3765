"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { OpenCount } from "@/components/alerts/open-count";
import { SoundBlocked } from "@/components/alerts/sound-blocked";
import { NotificationBell } from "@/components/notifications/bell";
import { Tooltip } from "@/components/ui/tooltip";
import { Logo } from "./logo";
import { pages } from "./pages";
import { useInlineEnd } from "./use-inline-end";
import { type ShellUser, UserMenu } from "./user-menu";

export const railItemClass =
  "relative inline-flex h-12 w-14 min-w-0 flex-col items-center justify-center gap-0.5 rounded-lg text-muted transition-colors hover:bg-raised hover:text-foreground aria-[current=page]:bg-raised aria-[current=page]:text-accent md:size-11 [&_svg]:size-5";

type Props = { user: ShellUser; onSearch: () => void };

/** Where to go: a slim rail on the start side, on a phone a bar at the bottom. */
export function Rail({ user, onSearch }: Props) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const side = useInlineEnd();
  return (
    <nav
      aria-label={t("navigation")}
      className="z-[1050] flex shrink-0 items-center justify-around border-t border-border bg-surface px-2 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:w-15 md:flex-col md:justify-start md:gap-1 md:border-e md:border-t-0 md:px-2 md:py-3"
    >
      <Link href="/" aria-label={t("brand")} className="mb-3 hidden rounded-lg md:block">
        <Logo className="size-9" />
      </Link>
      {pages.map(({ href, title, icon: Icon, wide }) => (
        <Tooltip key={href} text={t(`pages.${title}`)} side={side}>
          <Link
            href={href}
            aria-current={pathname.startsWith(href) ? "page" : undefined}
            className={`${railItemClass} ${wide ? "max-md:hidden" : ""}`}
          >
            <Icon aria-hidden />
            <span className="max-w-full truncate text-xs md:sr-only">{t(`pages.${title}`)}</span>
            {href === "/alerts" && <OpenCount />}
          </Link>
        </Tooltip>
      ))}
      <Tooltip text={t("palette.title")} side={side}>
        <button type="button" onClick={onSearch} className={railItemClass}>
          <Search aria-hidden />
          <span className="text-xs md:sr-only">{t("palette.open")}</span>
        </button>
      </Tooltip>
      <div className="contents md:mt-auto md:grid md:justify-items-center md:gap-1">
        <SoundBlocked side={side} className={railItemClass} />
        <NotificationBell className={railItemClass} />
        <UserMenu user={user} />
      </div>
    </nav>
  );
}
