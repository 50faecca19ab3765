import type { Browser, CDPSession } from "@playwright/test";

const slowNetwork = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};

/** A page as on a cheap phone far from the next mast: a quarter of the speed, 400 ms, 400 kbit/s. */
export async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.emulateNetworkConditions", slowNetwork);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/**
 * From now on the service workers of `origin` have the slow network too, since they fetch by
 * themselves; each is kept awake once it was started.
 */
export async function slowDownWorkers(browser: Browser, origin: string): Promise<void> {
  const cdp = await browser.newBrowserCDPSession();
  cdp.on("Target.targetCreated", ({ targetInfo: { type, url, targetId } }) => {
    if (type === "service_worker" && url.startsWith(origin)) void slowDownTarget(cdp, targetId);
  });
  await cdp.send("Target.setDiscoverTargets", { discover: true });
}

async function slowDownTarget(cdp: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: false });
  const orders = [
    { id: 1, method: "Network.enable" },
    { id: 2, method: "Network.emulateNetworkConditions", params: slowNetwork },
  ];
  for (const order of orders) {
    const message = JSON.stringify(order);
    await cdp.send("Target.sendMessageToTarget", { sessionId, message });
  }
}
