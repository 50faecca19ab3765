import { useEffect } from "react";

type Options = {
  activeId: string | null;
  onAcknowledge: (id: string) => void;
  onResolve: (id: string) => void;
  onSelect: (id: string) => void;
  onAcknowledgeSelected: () => void;
};

/** Keys of the list of alerts beside those of every list: a, r, x on the active one, Shift+A for the selected. */
export function useAlertKeys(options: Options) {
  useEffect(() => {
    const { activeId, onAcknowledge, onResolve, onSelect, onAcknowledgeSelected } = options;
    const onActive = (deed: (id: string) => void) => activeId !== null && (() => deed(activeId));
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.repeat || isElsewhere(event.target)) return;
      // By place on the keyboard: an Arabic layout types other letters there.
      const deed = {
        KeyA: event.shiftKey ? onAcknowledgeSelected : onActive(onAcknowledge),
        KeyR: !event.shiftKey && onActive(onResolve),
        KeyX: !event.shiftKey && onActive(onSelect),
      }[event.code];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

/** Whether a text field, dialog or menu has a better claim. A checkbox takes no letters. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(
    "input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=listbox]",
  ) !== null;
