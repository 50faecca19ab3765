import { Skeleton } from "@/components/ui/skeleton";

/** Where the list will be, until the first snapshot has come. */
export function LoadingRows() {
  return (
    <div className="grid gap-5 border-t border-border p-4">
      {["a", "b", "c", "d", "e"].map((row) => (
        <div key={row} className="grid gap-2">
          <Skeleton className="h-3.5 w-1/2" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      ))}
    </div>
  );
}
