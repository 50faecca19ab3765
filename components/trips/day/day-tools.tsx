"use client";

import { List, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { LocalDate } from "@/lib/domain/local-day";
import { DayPicker } from "./day-picker";
import type { ShownDay } from "./use-day";
import { Zoom } from "./zoom";

type Props = {
  day: ShownDay;
  onShow: (date: LocalDate | null) => void;
  search: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
};

/** Which day, which vehicles, how close. `/` goes to the search. */
export function DayTools({ day, onShow, search, query, onQuery, zoom, onZoom }: Props) {
  const t = useTranslations("trips.day");
  useSlash(search);
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-3 md:px-6">
      <DayPicker date={day.date} today={day.today} onShow={onShow} />
      <search className="relative min-w-40 flex-1 md:max-w-72">
        <Input
          ref={search}
          type="text"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            onQuery("");
            search.current?.blur();
          }}
          aria-label={t("search")}
          placeholder={t("search")}
          autoComplete="off"
          className="pe-10"
        />
        {query && (
          <IconButton
            label={t("clearSearch")}
            onClick={() => onQuery("")}
            className="absolute! end-0 top-0"
          >
            <X aria-hidden />
          </IconButton>
        )}
      </search>
      <Zoom zoom={zoom} onZoom={onZoom} />
      <Button asChild variant="ghost" className="ms-auto max-md:px-2!">
        <Link href="/trips">
          <List aria-hidden />
          <span className="max-md:sr-only">{t("list")}</span>
        </Link>
      </Button>
    </div>
  );
}

function useSlash(search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || target.closest?.("input, textarea, select, [role=dialog]")) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [search]);
}
