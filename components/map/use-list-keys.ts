import { type RefObject, useEffect } from "react";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { reveal, select, selectionStore } from "@/lib/client/stores/selection";

type Options = {
  vehicles: readonly FleetVehicle[];
  activeId: string | null;
  setActiveId: (id: string | null) => void;
  search: RefObject<HTMLInputElement | null>;
};

/** Keys of the map page: j, k and arrows move, Enter selects, Esc closes, / goes to the search. */
export function useListKeys({ vehicles, activeId, setActiveId, search }: Options) {
  useEffect(() => {
    const move = (by: number) => {
      const from = vehicles.findIndex(
        ({ id }) => id === (activeId ?? selectionStore.getState().vehicleId),
      );
      const to = Math.max(0, Math.min(vehicles.length - 1, from + by));
      setActiveId(vehicles[to]?.id ?? null);
    };
    const choose = () => {
      if (activeId !== null) reveal(activeId);
      setActiveId(null);
    };
    const close = () => {
      if (activeId !== null) setActiveId(null);
      else select(null);
      search.current?.blur();
    };
    const actions = new Map([
      ["j", () => move(1)],
      ["k", () => move(-1)],
      ["ArrowDown", () => move(1)],
      ["ArrowUp", () => move(-1)],
      ["Enter", choose],
      ["Escape", close],
      ["/", () => search.current?.focus()],
    ]);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      const action = actions.get(latinKey(event));
      if (!action || !isOurs(event, search.current)) return;
      if (event.key === "Enter" && activeId === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [vehicles, activeId, setActiveId, search]);
}

/** The key as a Latin layout has it: with an Arabic one, the key of "j" types another letter. */
function latinKey({ key, code }: KeyboardEvent): string {
  const isLatin = key.charCodeAt(0) < 0x80;
  if (isLatin) return key;
  return { KeyJ: "j", KeyK: "k", Slash: "/" }[code] ?? key;
}

/** Whether nothing else has a better claim: text fields, dialogs, menus, buttons, the map's own arrows. */
function isOurs({ key, target }: KeyboardEvent, search: HTMLInputElement | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target === search) return key.length > 1;
  if (target.closest("input, textarea, select, [role=dialog], [role=menu]")) return false;
  if (key === "Enter") return !target.closest("button, a");
  return !(key.startsWith("Arrow") && target.closest(".leaflet-container"));
}
