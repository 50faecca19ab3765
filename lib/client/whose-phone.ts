const KEY = "qafila-me";

/** Whose phone this is now: who was signed in when the server was last heard; null after sign-out. */
export function whosePhone(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers it for when there is no network; null: nobody's. What waits stays under its user. */
export function setWhosePhone(userId: string | null): void {
  try {
    if (userId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, userId);
  } catch {
    // A browser that keeps nothing shows nothing without a network.
  }
}
