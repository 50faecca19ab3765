import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { enablePush, pushState, takeOverPush } from "./push";
import { setWhosePhone } from "./whose-phone";

const told: string[] = [];
let isSubscribed = false;
let isServerThere = true;

const subscription = {
  options: { applicationServerKey: null },
  toJSON: () => ({ endpoint: "https://push.test/1", keys: {} }),
  async unsubscribe() {
    isSubscribed = false;
  },
};
const worker = {
  pushManager: {
    getSubscription: async () => (isSubscribed ? subscription : null),
    async subscribe() {
      isSubscribed = true;
      return subscription;
    },
  },
};

/** As much of a browser as pushes need. */
beforeEach(() => {
  told.length = 0;
  isSubscribed = false;
  isServerThere = true;
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("window", { PushManager: {}, Notification: {} });
  vi.stubGlobal("Notification", {
    permission: "granted",
    requestPermission: async () => "granted",
  });
  vi.stubGlobal("navigator", {
    serviceWorker: {
      getRegistration: async () => worker,
      register: async () => worker,
      ready: Promise.resolve(worker),
    },
  });
  vi.stubGlobal("fetch", async (path: string, { method }: { method: string }) => {
    if (!isServerThere) throw new TypeError("fetch failed");
    if (method === "POST") told.push(path);
    return Response.json(method === "GET" ? { publicKey: "AAAA" } : {});
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Anna's sign-in is over, but not by signing out: her subscription is still there. */
async function annaWasHere() {
  setWhosePhone("anna");
  expect(await enablePush()).toBe("on");
  expect(await pushState()).toBe("on");
  setWhosePhone(null);
  told.length = 0;
}

test("another user's pushes end when somebody else signs in", async () => {
  await annaWasHere();
  await takeOverPush("omar");
  expect([isSubscribed, told]).toEqual([false, []]);
});

test("a subscription of another's is off for whoever is here", async () => {
  await annaWasHere();
  setWhosePhone("omar");
  expect(await pushState()).toBe("off");
});

test("one's own goes on with the next sign-in, of which the server is told", async () => {
  await annaWasHere();
  await takeOverPush("anna");
  setWhosePhone("anna");
  expect(await pushState()).toBe("on");
  expect(told).toEqual(["/api/push/subscriptions"]);
});

test("it is off when the server could not be told, or nobody knows who signed in", async () => {
  await annaWasHere();
  isServerThere = false;
  await takeOverPush("anna");
  expect(isSubscribed).toBe(false);

  isServerThere = true;
  await annaWasHere();
  await takeOverPush(null);
  expect(isSubscribed).toBe(false);
});
