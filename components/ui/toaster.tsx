"use client";

import { useLocale } from "next-intl";
import { Toaster as Sonner } from "sonner";

/** Where toasts appear; mounted once in the shell: drivers and customers get none. */
export function Toaster() {
  const rtl = useLocale() === "ar";
  return (
    <Sonner
      dir={rtl ? "rtl" : "ltr"}
      position={rtl ? "bottom-left" : "bottom-right"}
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-2 rounded-lg border border-border bg-surface px-4 py-3 text-sm text-foreground shadow-xl",
        },
      }}
    />
  );
}
