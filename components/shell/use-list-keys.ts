import { type RefObject, useEffect } from "react";

type Options = {
  /** In the order they are shown. */
  ids: readonly string[];
  activeId: string | null;
  setActiveId: (id: string | null) => void;
  /** Where j and k start from while nothing is active. */
  startId?: () => string | null;
  onChoose: (id: string) => void;
  /** Esc while nothing is active. */
  onClose?: () => void;
  search?: RefObject<HTMLInputElement | null>;
  /** The list is in a dialog, and hears only what is pressed there. */
  isInDialog?: boolean;
};

/** Keys of a page with a list: j, k and arrows move, Enter chooses, Esc closes, / goes to the search. */
export function useListKeys(options: Options) {
  useEffect(() => {
    const { ids, activeId, setActiveId, startId, onChoose, onClose } = options;
    const search = options.search?.current ?? null;
    const move = (by: number) => {
      const from = ids.indexOf(activeId ?? startId?.() ?? "");
      const to = Math.max(0, Math.min(ids.length - 1, from + by));
      setActiveId(ids[to] ?? null);
    };
    const choose = () => {
      if (activeId !== null) onChoose(activeId);
      setActiveId(null);
    };
    const close = () => {
      if (activeId !== null) setActiveId(null);
      else onClose?.();
      search?.blur();
    };
    const actions = new Map([
      ["j", () => move(1)],
      ["k", () => move(-1)],
      ["ArrowDown", () => move(1)],
      ["ArrowUp", () => move(-1)],
      ["Enter", choose],
      ["Escape", close],
      ["/", () => search?.focus()],
    ]);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      const action = actions.get(latinKey(event));
      if (!action || !isOurs(event, search, options.isInDialog)) return;
      if (event.key === "Enter" && activeId === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

/** The key as a Latin layout has it: with an Arabic one, the key of "j" types another letter. */
function latinKey({ key, code }: KeyboardEvent): string {
  const isLatin = key.charCodeAt(0) < 0x80;
  if (isLatin) return key;
  return { KeyJ: "j", KeyK: "k", Slash: "/" }[code] ?? key;
}

/** Whether nothing else has a better claim: text fields, dialogs, menus, buttons, the map's own arrows. */
function isOurs(
  { key, target }: KeyboardEvent,
  search: HTMLInputElement | null,
  isInDialog = false,
): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target === search) return key.length > 1;
  if (target.closest("input, textarea, select, [role=menu]")) return false;
  if ((target.closest("[role=dialog]") !== null) !== isInDialog) return false;
  if (key === "Enter") return !target.closest("button, a");
  return !(key.startsWith("Arrow") && target.closest(".leaflet-container"));
}
