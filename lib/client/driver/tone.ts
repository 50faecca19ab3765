/** A browser that allows sound starts it well within this, ms; a tone is not made up for later. */
const START_MS = 200;
const TONE_SECONDS = 0.35;

/** One for all tones: browsers give a page only a few. */
let context: AudioContext | undefined;
let last: OscillatorNode | undefined;

/** One quiet tone of a third of a second; nothing where the browser has not been touched yet. */
export function playTone(): void {
  try {
    context ??= new AudioContext();
    const [audio, asked] = [context, Date.now()];
    // It stays pending until a touch where sound is not allowed.
    audio.resume().then(
      () => Date.now() - asked < START_MS && play(audio),
      () => {},
    );
  } catch {
    // A browser without sound loses nothing: the change is told at standstill.
  }
}

function play(audio: AudioContext): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  const end = audio.currentTime + TONE_SECONDS;
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(end);
  last = tone;
  // A silent one that runs on would cost the battery.
  tone.onended = () => last === tone && void audio.suspend().catch(() => {});
}
