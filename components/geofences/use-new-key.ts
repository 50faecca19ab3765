import { useEffect } from "react";

/** `n` on the page, not in a field, makes a new one; by its place where the layout is not Latin. */
export function useNewKey(onNew: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      const isElsewhere =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [role=dialog], [role=menu]");
      const isKey = event.key === "n" || (event.key.charCodeAt(0) > 0x7f && event.code === "KeyN");
      if (!isKey || isElsewhere) return;
      event.preventDefault();
      onNew();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onNew]);
}
