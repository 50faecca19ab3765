import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** Stands in for what only a browser has: it runs as soon as it is asked to. */
class RunningContext {
  state = "suspended";
  onstatechange: () => void = () => {};
  constructor() {
    contexts.push(this);
  }
  async resume() {
    this.become("running");
  }
  become(state: string) {
    this.state = state;
    this.onstatechange();
  }
}

let contexts: RunningContext[] = [];
beforeEach(() => {
  contexts = [];
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

/** The sound of a page just opened, and its store. */
async function page() {
  const { allowSound } = await import("./alert-sound");
  const { sound } = await import("./stores/sound");
  return { allowSound, isBlocked: () => sound.getState().isBlocked };
}

test("a browser that gives no sound is said to block it, and is asked again", async () => {
  vi.stubGlobal(
    "AudioContext",
    class {
      constructor() {
        throw new Error("No hardware");
      }
    },
  );
  const { allowSound, isBlocked } = await page();
  expect(await allowSound()).toBe(false);
  expect(isBlocked()).toBe(true);
  vi.stubGlobal("AudioContext", RunningContext);
  expect(await allowSound()).toBe(true);
  expect(isBlocked()).toBe(false);
});

test("sound that is taken away later is noticed at once", async () => {
  vi.stubGlobal("AudioContext", RunningContext);
  const { allowSound, isBlocked } = await page();
  await allowSound();
  contexts[0]?.become("suspended");
  expect(isBlocked()).toBe(true);
  contexts[0]?.become("running");
  expect(isBlocked()).toBe(false);
  expect(contexts).toHaveLength(1);
});
