import { type PointerEvent, useRef, useState } from "react";
import type { Stroke } from "@/lib/domain/proof";
import { extended, hasRoom } from "@/lib/domain/signature";

/** The pad is 1000 units across and so many down, both equally long: a signature keeps its shape. */
export const PAD_HEIGHT = 420;

type Pointer = PointerEvent<SVGSVGElement>;

/** Follows one pointer over the pad; the stroke is given on when it is lifted. */
export function usePad(strokes: readonly Stroke[], onChange: (strokes: Stroke[]) => void) {
  const [drawing, setDrawing] = useState<Stroke | null>(null);
  // What is drawn is ahead of what is on screen: a stroke may end before it was painted.
  const current = useRef<{ pointer: number; stroke: Stroke } | null>(null);

  const extend = (event: { clientX: number; clientY: number }, pad: SVGSVGElement) => {
    if (!current.current) return;
    const { left, top, width } = pad.getBoundingClientRect();
    const units = 1000 / width;
    const { stroke } = current.current;
    const y = Math.min(PAD_HEIGHT, (event.clientY - top) * units);
    current.current.stroke = extended(stroke, (event.clientX - left) * units, y);
  };
  const begin = (event: Pointer) => {
    // A palm that rests on the pad is not the finger that signs.
    if (current.current || event.button !== 0 || !hasRoom(strokes)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    current.current = { pointer: event.pointerId, stroke: [] };
    extend(event, event.currentTarget);
    setDrawing(current.current.stroke);
  };
  const move = (event: Pointer) => {
    if (current.current?.pointer !== event.pointerId) return;
    // Phones report several points at once.
    const points = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const point of points.length > 0 ? points : [event]) extend(point, event.currentTarget);
    setDrawing(current.current.stroke);
  };
  const end = (event: Pointer) => {
    if (current.current?.pointer !== event.pointerId) return;
    onChange([...strokes, current.current.stroke]);
    current.current = null;
    setDrawing(null);
  };
  return {
    drawing,
    handlers: {
      onPointerDown: begin,
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}
