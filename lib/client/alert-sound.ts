import { sound } from "./stores/sound";

/** Tones of a sound: Hz, and when each begins, seconds. */
const tunes = {
  /** Falls, twice, like a siren. */
  critical: [
    [880, 0],
    [660, 0.2],
    [880, 0.5],
    [660, 0.7],
  ],
  /** Rises once. */
  high: [
    [523, 0],
    [784, 0.2],
  ],
} as const;
export type Tune = keyof typeof tunes;
export const tuneNames = Object.keys(tunes) as Tune[];

const TONE_SECONDS = 0.18;
const LOUDNESS = 0.25;

/** Browsers that allow sound start it well within this, ms; others wait for a touch of the page. */
const START_MS = 200;

let context: AudioContext | undefined;

/** Whether the browser lets us be heard; tells the sound store. */
export async function allowSound(): Promise<boolean> {
  const isAllowed = await isRunning();
  sound.setState({ isBlocked: !isAllowed });
  return isAllowed;
}

async function isRunning(): Promise<boolean> {
  context ??= newContext();
  if (!context) return false;
  // It stays pending where it is not allowed.
  void context.resume().catch(() => {});
  if (context.state !== "running") await new Promise((resolve) => setTimeout(resolve, START_MS));
  return context.state === "running";
}

/** Undefined where the browser has no sound, or no more of it to give. */
function newContext(): AudioContext | undefined {
  try {
    const made = new AudioContext();
    // Browsers silence one later, too: when the machine slept, or another took the loudspeaker.
    made.onstatechange = () => sound.setState({ isBlocked: made.state !== "running" });
    return made;
  } catch {
    return undefined;
  }
}

/** Plays a sound once; false when it cannot be heard: no sound here, or not before a touch of the page. */
export async function playTune(name: Tune): Promise<boolean> {
  if (!(await allowSound()) || !context) return false;
  for (const [frequency, begin] of tunes[name]) {
    play(context, frequency, context.currentTime + begin);
  }
  return true;
}

function play(audio: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(audio, { frequency });
  const volume = new GainNode(audio, { gain: 0 });
  // In and out softly, or it clicks.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.setValueAtTime(LOUDNESS, at + TONE_SECONDS - 0.03);
  volume.gain.linearRampToValueAtTime(0, at + TONE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + TONE_SECONDS);
}
