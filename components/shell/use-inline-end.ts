"use client";

import { Direction } from "radix-ui";

/** The physical side where lines end: what floats beside the rail cannot be told logically. */
export const useInlineEnd = (): "left" | "right" =>
  Direction.useDirection() === "rtl" ? "left" : "right";
