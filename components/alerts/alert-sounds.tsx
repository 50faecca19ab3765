"use client";

import { useEffect } from "react";
import { allowSound } from "@/lib/client/alert-sound";
import { startRinging } from "@/lib/client/ring";

/** Rings while the shell is on screen; asks the browser for the sound at once and at every touch. */
export function AlertSounds() {
  useEffect(startRinging, []);
  useEffect(() => {
    const ask = () => void allowSound();
    ask();
    // What a browser counts as a touch of the page.
    for (const touch of ["click", "keydown"]) window.addEventListener(touch, ask);
    return () => {
      for (const touch of ["click", "keydown"]) window.removeEventListener(touch, ask);
    };
  }, []);
  return null;
}
