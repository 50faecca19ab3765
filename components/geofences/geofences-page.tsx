"use client";

import type { Map as LeafletMap } from "leaflet";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useRef, useState } from "react";
import { useListKeys } from "@/components/shell/use-list-keys";
import { fenceDraft, useFenceDraft } from "@/lib/client/stores/fence-draft";
import {
  fenceSelection,
  hoverFence,
  revealFence,
  selectFence,
  useFenceSelection,
} from "@/lib/client/stores/fence-selection";
import { useGeofences } from "@/lib/client/stores/geofences";
import { FenceForm } from "./fence-form";
import { FenceList } from "./fence-list";
import { FencePanel } from "./fence-panel";
import { findFences } from "./find-fences";
import { GeofencesOverlay } from "./geofences-overlay";
import { useDraftGuard } from "./use-draft-guard";
import { useFenceAddress } from "./use-fence-address";
import { useNewKey } from "./use-new-key";

const GeofencesMap = dynamic(
  () => import("./geofences-map").then((module) => module.GeofencesMap),
  {
    ssr: false,
  },
);

type Props = { tileUrl: string; tileAttribution: string };

/** The geofences: the map under everything, the list on the start side, on the end side the selected one or the form. */
export function GeofencesPage({ tileUrl, tileAttribution }: Props) {
  const free = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isPlain, setPlain] = useState(false);
  const [query, setQuery] = useState("");
  const [activeId, setActiveId] = useState<string | null>(null);
  const draft = useFenceDraft((state) => state.draft);
  const selectedId = useFenceSelection(({ fenceId }) => fenceId);
  const { fences } = useGeofences();
  const found = useMemo(() => findFences(fences, query), [fences, query]);
  const { isFree, discard } = useDraftGuard();
  useEffect(() => fenceDraft.restore(), []);
  useFenceAddress();

  const choose = (id: string) => {
    if (isFree()) revealFence(id);
  };
  const makeNew = () => {
    if (isFree()) fenceDraft.beginNew("circle");
  };
  useNewKey(makeNew);
  useListKeys({
    ids: found.map(({ id }) => id),
    activeId,
    setActiveId: (id) => {
      setActiveId(id);
      hoverFence(id);
    },
    startId: () => fenceSelection.getState().fenceId,
    onChoose: choose,
    onClose: () => (draft ? discard() : selectFence(null)),
    search,
  });
  const card =
    "pointer-events-auto flex min-h-0 flex-col overflow-hidden border-border bg-surface shadow-lg max-md:rounded-t-2xl max-md:border-t md:rounded-xl md:border";
  const isPanelOpen = draft !== null || selectedId !== null;
  return (
    <div className="relative isolate h-full overflow-hidden">
      <GeofencesMap tileUrl={tileUrl} free={free} onReady={setMap} onPlain={setPlain} />
      <div className="pointer-events-none absolute inset-0 z-10 flex flex-col md:flex-row md:gap-3 md:p-3">
        <div
          className={`${card} order-last max-md:h-[45%] md:order-first md:w-84 ${isPanelOpen ? "max-md:hidden" : ""}`}
        >
          <FenceList
            fences={found}
            query={query}
            onQuery={setQuery}
            search={search}
            activeId={activeId}
            onChoose={choose}
            onNew={makeNew}
          />
        </div>
        <GeofencesOverlay
          free={free}
          map={map}
          isPlain={isPlain}
          tileAttribution={tileAttribution}
          onNew={makeNew}
        />
        {isPanelOpen && (
          <div
            className={`${card} self-start max-md:max-h-[55%] max-md:w-full md:max-h-full md:w-96`}
          >
            {draft ? (
              <FenceForm key={`${draft.id}`} draft={draft} onDiscard={discard} />
            ) : (
              selectedId && <FencePanel key={selectedId} fenceId={selectedId} />
            )}
          </div>
        )}
      </div>
    </div>
  );
}
