"use client";

import { useEffect } from "react";
import { startLive } from "@/lib/client/live";

/** Keeps this tab's one connection open for as long as the shell is on screen. */
export function LiveProvider() {
  useEffect(startLive, []);
  return null;
}
