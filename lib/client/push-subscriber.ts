const KEY = "qafila-push";

/** Whose pushes this browser was subscribed for last; null when it was not, or keeps nothing. */
export function pushSubscriber(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers whose they are: the browser's subscription outlives their sign-in. */
export function setPushSubscriber(userId: string | null): void {
  try {
    if (userId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, userId);
  } catch {
    // A browser that keeps nothing does not know whose phone it is either (whose-phone.ts).
  }
}
