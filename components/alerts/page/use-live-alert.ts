import { useCallback, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { rest } from "@/lib/client/rest";
import { useAlert } from "@/lib/client/stores/alerts";
import type { AlertView } from "@/lib/domain/alert";

/**
 * The alert in the newest version this page was told: the store forgets what is resolved, so each
 * connection asks for this one by name. `loaded` is how the page began.
 */
export function useLiveAlert(loaded: AlertView): AlertView {
  const { id } = loaded;
  const known = useAlert(id);
  const [answered, setAnswered] = useState(loaded);
  const read = useCallback(() => rest<AlertView>("GET", `/api/alerts/${id}`), [id]);
  useFresh(read, setAnswered);
  const newest = useRef(loaded);
  if (newest.current.id !== id) newest.current = loaded;
  for (const one of [loaded, answered, known])
    if (one?.id === id && one.version > newest.current.version) newest.current = one;
  return newest.current;
}
