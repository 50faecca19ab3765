"use client";

import { useEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** ⌘K or Ctrl-K opens the palette, `?` the list of shortcuts. Both must be stable functions. */
export function useShortcuts(openPalette: () => void, openHelp: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // By place on the keyboard: with an Arabic layout that key types "ن".
      const isPalette = event.code === "KeyK" && (event.metaKey || event.ctrlKey);
      const isHelp = (event.key === "?" || event.key === "؟") && !isTyping(event.target);
      if (!isPalette && !isHelp) return;
      event.preventDefault();
      if (isPalette) openPalette();
      else openHelp();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [openPalette, openHelp]);
}
