import { useEffect, useRef } from "react";

/** Tells dialogs how much of the screen's foot is taken, so that they end above it: `--foot`. */
export function useFootHeight() {
  const foot = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty("--foot", `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--foot");
    };
  }, []);
  return foot;
}
