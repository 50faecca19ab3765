"use client";

import { Pencil, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { rest } from "@/lib/client/rest";
import { fenceDraft } from "@/lib/client/stores/fence-draft";
import { selectFence } from "@/lib/client/stores/fence-selection";
import { useGeofence } from "@/lib/client/stores/geofences";
import { CrossingList } from "./crossing-list";
import { FenceFacts } from "./fence-facts";
import { useCrossings } from "./use-crossings";

/** The selected fence: what it is, and who crossed it lately. */
export function FencePanel({ fenceId }: { fenceId: string }) {
  const t = useTranslations("geofences.panel");
  const actions = useTranslations("shell.actions");
  const fence = useGeofence(fenceId);
  const { run, isBusy, error } = useRequest();
  const remove = () =>
    run(async () => {
      await rest("DELETE", `/api/geofences/${fenceId}`);
      selectFence(null);
      toast.success(t("deleted", { name: fence?.name ?? "" }));
    });
  return (
    <section aria-label={t("label")} className="flex min-h-0 flex-col">
      <header className="flex items-center gap-1 ps-4 pe-2 pt-2">
        <h2 className="min-w-0 flex-1 truncate text-base font-semibold">
          <bdi>{fence?.name ?? t("gone")}</bdi>
        </h2>
        <IconButton label={actions("close")} onClick={() => selectFence(null)}>
          <X />
        </IconButton>
      </header>
      {fence && (
        <div className="grid min-h-0 grid-cols-1 content-start gap-4 overflow-y-auto px-4 pt-2 pb-4">
          <FenceFacts fence={fence} />
          {error && <ErrorNote>{error}</ErrorNote>}
          <div className="flex gap-2">
            <Button className="flex-1" onClick={() => fenceDraft.beginChange(fence)}>
              <Pencil aria-hidden />
              {t("edit")}
            </Button>
            <ConfirmDialog
              trigger={
                <Button disabled={isBusy}>
                  <Trash2 aria-hidden />
                  {t("delete")}
                </Button>
              }
              title={t("deleteTitle", { name: fence.name })}
              text={t("deleteText")}
              confirm={t("delete")}
              danger
              onConfirm={() => void remove()}
            />
          </div>
          <Crossings fenceId={fence.id} />
        </div>
      )}
    </section>
  );
}

function Crossings({ fenceId }: { fenceId: string }) {
  const t = useTranslations("geofences.crossings");
  const { crossings, error } = useCrossings({ geofenceId: fenceId });
  return (
    <section className="border-t border-border pt-3">
      <h3 className="mb-1 text-sm font-semibold">{t("title")}</h3>
      {error && <ErrorNote>{error}</ErrorNote>}
      {!crossings && !error && <Skeleton className="h-11 w-full" />}
      {crossings?.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      {crossings && <CrossingList crossings={crossings} of="geofence" />}
    </section>
  );
}
