const NAME = "qafila-driver";

/** Tells this page's other tabs that the phone's queue has changed. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `changed` whenever another tab has put something in or sent it; gives what stops that. */
export function hearOtherTabs(changed: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = changed;
  return () => channel.close();
}
