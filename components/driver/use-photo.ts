import { useRef, useState } from "react";
import { shrinkPhoto } from "./shrink-photo";

/** A photo that was taken, as base64; whether it is being made small, or could not be read. */
export type TakenPhoto = ReturnType<typeof usePhoto>;

export function usePhoto() {
  const [photo, setPhoto] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  const latest = useRef<File | null>(null);

  const take = async (file: File) => {
    latest.current = file;
    setBusy(true);
    setUnreadable(false);
    const small = await shrinkPhoto(file).catch(() => null);
    // Another was taken, or this one removed meanwhile.
    if (latest.current !== file) return;
    setBusy(false);
    if (small === null) setUnreadable(true);
    else setPhoto(small);
  };
  const remove = () => {
    latest.current = null;
    setPhoto(null);
    setBusy(false);
    setUnreadable(false);
  };
  return { photo, take, remove, isBusy, isUnreadable };
}
