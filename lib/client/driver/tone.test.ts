import { afterEach, expect, test, vi } from "vitest";
import { playTone } from "./tone";

afterEach(() => vi.unstubAllGlobals());

test("all tones share one audio context", async () => {
  const started = vi.fn();
  const contexts = vi.fn();
  const node = {
    frequency: { value: 0 },
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    connect: (to: object) => to,
    start: started,
    stop() {},
  };
  vi.stubGlobal(
    "AudioContext",
    class {
      currentTime = 0;
      constructor() {
        contexts();
      }
      resume = async () => {};
      createOscillator = () => ({ ...node });
      createGain = () => node;
    },
  );
  for (let i = 0; i < 3; i++) playTone();
  await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(3));
  expect(contexts).toHaveBeenCalledOnce();
});
