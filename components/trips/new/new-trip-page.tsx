"use client";

import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { tripDraft } from "@/lib/client/stores/trip-draft";
import { NewTripForm } from "./new-trip-form";
import { useDraftAddress } from "./use-draft-address";

const DraftMap = dynamic(() => import("./draft-map").then((module) => module.DraftMap), {
  ssr: false,
});

type Props = { tileUrl: string; tileAttribution: string };

/** Plans a trip: the form on the start side, the map beside it, on a phone above it. */
export function NewTripPage(map: Props) {
  const t = useTranslations("trips.new");
  useDraftAddress();
  useUndoKey();
  return (
    <div className="flex h-full flex-col md:flex-row">
      <div className="relative h-[38%] shrink-0 border-b border-border md:order-last md:h-full md:flex-1 md:border-b-0">
        <DraftMap {...map} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col bg-surface md:w-104 md:flex-none md:border-e md:border-border">
        <header className="flex items-center gap-1 ps-2 pe-4 py-2 md:ps-3 md:pt-3">
          <Link
            href="/trips"
            aria-label={t("back")}
            className="grid size-10 place-items-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
          >
            <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
          </Link>
          <h1 className="text-lg font-semibold">{t("title")}</h1>
        </header>
        <div className="mx-4 mb-3 empty:hidden">
          <ConnectionEnded />
        </div>
        <NewTripForm />
      </div>
    </div>
  );
}

/** Ctrl+Z or ⌘Z takes back the last change of places, except where text is typed. */
function useUndoKey() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.code === "KeyZ" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches("input, textarea");
      if (!isUndo || isTyping) return;
      event.preventDefault();
      tripDraft.undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
