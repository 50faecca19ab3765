import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";

/** How a page's filter is written in its address; both functions stay the same. */
type Written<Filter> = {
  /** Of the page: `/alerts`. */
  path: string;
  read: (address: URLSearchParams) => Filter;
  /** What comes after the path. */
  write: (filter: Filter) => string;
};

/**
 * A list's filter, which is in the address alone: it can be shared and bookmarked, and whatever
 * leads to another address leads to another filter.
 */
export function useAddressFilter<Filter>({
  path,
  read,
  write,
}: Written<Filter>): [Filter, (change: Partial<Filter>) => void] {
  const address = useSearchParams().toString();
  const filter = useMemo(() => read(new URLSearchParams(address)), [read, address]);
  const change = useCallback(
    (fields: Partial<Filter>) => {
      // What was changed a moment ago is in the address already, not yet on screen.
      const { pathname, search } = window.location;
      const next = path + write({ ...read(new URLSearchParams(search)), ...fields });
      if (next !== pathname + search) window.history.replaceState(null, "", next);
    },
    [path, read, write],
  );
  return [filter, change];
}
