import { useEffect } from "react";

/** M marks the active one, which has the focus, as read; null: none is active. */
export function useMarkKey(activeId: string | null, onMark: (id: string) => void) {
  useEffect(() => {
    if (activeId === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      // By place on the keyboard: an Arabic layout types another letter there.
      if (event.code !== "KeyM" || event.shiftKey || rowOf(event.target) !== activeId) return;
      event.preventDefault();
      onMark(activeId);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

/** The notification whose row has the focus. */
const rowOf = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest<HTMLElement>("[data-notification]")?.dataset.notification;
