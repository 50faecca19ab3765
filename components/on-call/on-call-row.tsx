"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { isolated } from "@/lib/i18n/isolated";
import type { OnCallLine } from "./use-on-call-list";

type Props = {
  line: OnCallLine;
  isFirst: boolean;
  isLast: boolean;
  onChange: (part: { name?: string; phone?: string; email?: string }) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One person on the list: name, number, e-mail, and where in the order. */
export function OnCallRow({ line, isFirst, isLast, onChange, onMove, onRemove }: Props) {
  const t = useTranslations("onCall.list");
  const name = line.name.trim() ? isolated(line.name.trim()) : t("somebody");
  return (
    <li className="flex flex-wrap items-center gap-2 border-b border-border py-2 last:border-0">
      <Input
        aria-label={t("name")}
        placeholder={t("name")}
        value={line.name}
        onChange={(event) => onChange({ name: event.target.value })}
        dir="auto"
        autoComplete="off"
        maxLength={100}
        required
        className="min-w-0 flex-1 basis-40"
      />
      <Input
        type="tel"
        aria-label={t("phone")}
        placeholder={t("phone")}
        value={line.phone}
        onChange={(event) => onChange({ phone: event.target.value })}
        dir="ltr"
        autoComplete="off"
        maxLength={32}
        required
        className="min-w-0 flex-1 basis-36"
      />
      <Input
        type="email"
        aria-label={t("email")}
        placeholder={t("email")}
        value={line.email ?? ""}
        onChange={(event) => onChange({ email: event.target.value })}
        dir="ltr"
        autoComplete="off"
        maxLength={254}
        className="min-w-0 flex-1 basis-44"
      />
      <span className="flex max-sm:ms-auto">
        <IconButton label={t("up", { name })} disabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label={t("down", { name })} disabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton label={t("remove", { name })} onClick={onRemove}>
          <X />
        </IconButton>
      </span>
    </li>
  );
}
