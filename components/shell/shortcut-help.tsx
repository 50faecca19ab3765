"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const groups = [
  {
    title: "everywhere",
    shortcuts: [
      { keys: ["Ctrl", "K"], action: "palette" },
      { keys: ["?"], action: "help" },
      { keys: ["Esc"], action: "close" },
    ],
  },
  {
    title: "map",
    shortcuts: [
      { keys: ["/"], action: "search" },
      { keys: ["j"], action: "next" },
      { keys: ["k"], action: "previous" },
      { keys: ["Enter"], action: "select" },
    ],
  },
  {
    title: "trips",
    shortcuts: [
      { keys: ["/"], action: "searchTrips" },
      { keys: ["j"], action: "nextTrip" },
      { keys: ["k"], action: "previousTrip" },
      { keys: ["Enter"], action: "openTrip" },
    ],
  },
  {
    title: "alerts",
    shortcuts: [
      { keys: ["j"], action: "nextAlert" },
      { keys: ["k"], action: "previousAlert" },
      { keys: ["Enter"], action: "openAlert" },
      { keys: ["a"], action: "acknowledge" },
      { keys: ["r"], action: "resolve" },
      { keys: ["x"], action: "selectAlert" },
      { keys: ["Shift", "A"], action: "acknowledgeAll" },
    ],
  },
  {
    title: "notifications",
    shortcuts: [
      { keys: ["j"], action: "nextNotification" },
      { keys: ["k"], action: "previousNotification" },
      { keys: ["Enter"], action: "openNotification" },
      { keys: ["m"], action: "markNotification" },
    ],
  },
  {
    title: "geofences",
    shortcuts: [
      { keys: ["/"], action: "searchFences" },
      { keys: ["j"], action: "nextFence" },
      { keys: ["k"], action: "previousFence" },
      { keys: ["Enter"], action: "openFence" },
      { keys: ["n"], action: "newFence" },
    ],
  },
  {
    title: "newTrip",
    shortcuts: [
      { keys: ["Ctrl", "Z"], action: "undoPlaces" },
      { keys: ["Alt", "↑"], action: "placeEarlier" },
      { keys: ["Alt", "↓"], action: "placeLater" },
    ],
  },
] as const;

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every key that does something. */
export function ShortcutHelp({ open, onOpenChange }: Props) {
  const t = useTranslations("shell.shortcuts");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")}>
      <div className="grid gap-5">
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className="mb-1 text-xs text-muted">{t(title)}</h3>
            <dl className="text-sm">
              {shortcuts.map(({ keys, action }) => (
                <div
                  key={action}
                  className="flex items-center justify-between gap-4 border-b border-border py-2 last:border-0"
                >
                  <dt>{t(action)}</dt>
                  <dd dir="ltr" className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
