import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Chromium's offer to install the page (https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent). */
type InstallPrompt = Event & { prompt(): Promise<{ outcome: "accepted" | "dismissed" }> };

const offer = createStore<{ prompt: InstallPrompt | null; isInstalled: boolean }>(() => ({
  prompt: null,
  isInstalled: false,
}));

/** Keeps the browser's offer for the moment it is asked for. The returned function stops it. */
export function watchInstallOffer(): () => void {
  const keep = (event: Event) => {
    // Else the browser asks by itself, over whatever the driver is doing.
    event.preventDefault();
    offer.setState({ prompt: event as InstallPrompt });
  };
  const installed = () => offer.setState({ prompt: null, isInstalled: true });
  window.addEventListener("beforeinstallprompt", keep);
  window.addEventListener("appinstalled", installed);
  return () => {
    window.removeEventListener("beforeinstallprompt", keep);
    window.removeEventListener("appinstalled", installed);
  };
}

/** Asks the driver, in the browser's words; an offer can be used once. */
export async function acceptInstallOffer(): Promise<void> {
  const { prompt } = offer.getState();
  if (!prompt) return;
  const { outcome } = await prompt.prompt();
  offer.setState({ prompt: null, isInstalled: outcome === "accepted" });
}

/** Whether the browser offers to install, and whether it runs from the home screen already. */
export function useInstallOffer() {
  const { prompt, isInstalled } = useStore(offer);
  const isStandalone = window.matchMedia("(display-mode: standalone)").matches;
  return { isOffered: prompt !== null, isInstalled: isInstalled || isStandalone };
}
