import { Skeleton } from "@/components/ui/skeleton";

const lanes = [
  ["ms-[10%] w-1/5", "a"],
  ["ms-[30%] w-1/4", "b"],
  ["ms-[5%] w-1/6", "c"],
  ["ms-[45%] w-1/3", "d"],
  ["ms-[20%] w-1/5", "e"],
] as const;

/** Lanes that are still on their way. */
export function DayLoading() {
  return (
    <div className="grid gap-3 border-t border-border bg-surface p-4 md:px-6">
      {lanes.map(([place, key]) => (
        <div key={key} className="flex gap-4">
          <Skeleton className="h-6 w-28 shrink-0" />
          <div className="flex-1">
            <Skeleton className={`h-6 ${place}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
