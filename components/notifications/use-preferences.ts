import { useCallback, useEffect, useState } from "react";
import { useFailureWords } from "@/components/shell/use-request";
import { rest } from "@/lib/client/rest";
import type { NotificationKind } from "@/lib/domain/notification";
import type { EmailReach, Preference, Preferences } from "@/lib/domain/notification-preference";
import type { PushSetup } from "@/lib/domain/push";

const PATH = "/api/notifications/preferences";

/**
 * How one hears of each kind, and whether e-mail can reach one. A change is shown at once, kept by the
 * server, and taken back with the reason in words when that fails.
 */
export function usePreferences() {
  const words = useFailureWords();
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [email, setEmail] = useState<EmailReach>("ready");
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(() => {
    setError(null);
    const channels = rest<PushSetup>("GET", "/api/push");
    Promise.all([rest<Preferences>("GET", PATH), channels])
      .then(([chosen, reach]) => {
        setPreferences(chosen);
        setEmail(reach.email);
      })
      .catch((failure: unknown) => setError(words(failure)));
  }, [words]);
  useEffect(load, [load]);

  const choose = (kind: NotificationKind, change: Partial<Preference>) => {
    const before = preferences?.[kind];
    if (!before) return;
    const set = (to: Preference) => setPreferences((all) => all && { ...all, [kind]: to });
    const after = { ...before, ...change };
    set(after);
    setError(null);
    rest("PUT", PATH, { [kind]: after }).catch((failure: unknown) => {
      set(before);
      setError(words(failure));
    });
  };
  return { preferences, email, error, choose, load };
}
