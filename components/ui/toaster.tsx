"use client";

import { useLocale } from "next-intl";
import { Toaster as Sonner } from "sonner";
import { useMedia } from "@/components/shell/use-media";

/**
 * Where toasts appear; mounted once in the shell: drivers and customers get none. In the middle below,
 * between the lists at the start and the map's controls at the end; on a phone over the list under the
 * map, one at a time, so that the controls above it stay free.
 */
export function Toaster() {
  const rtl = useLocale() === "ar";
  const isWide = useMedia("(min-width: 48rem)");
  return (
    <Sonner
      dir={rtl ? "rtl" : "ltr"}
      position="bottom-center"
      offset={{ bottom: 12 }}
      mobileOffset={{ bottom: 72 }}
      gap={8}
      expand={isWide}
      visibleToasts={isWide ? 3 : 1}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-2 rounded-lg border border-border bg-surface px-4 py-3 text-sm text-foreground shadow-xl",
          // As wide as the toast, whatever is said in it.
          content: "min-w-0 flex-1",
        },
      }}
    />
  );
}
