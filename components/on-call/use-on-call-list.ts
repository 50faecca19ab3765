import { useRef, useState } from "react";
import type { OnCallContact } from "@/lib/domain/escalation";

/** A line of the form; its key stays with it when it moves. */
export type OnCallLine = OnCallContact & { key: number };

/** The list as it is being written. */
export function useOnCallList(saved: readonly OnCallContact[]) {
  const next = useRef(saved.length);
  const [lines, setLines] = useState<readonly OnCallLine[]>(() =>
    saved.map((contact, key) => ({ ...contact, key })),
  );
  const [known, setKnown] = useState(() => JSON.stringify(saved));
  const contacts = lines.map(({ name, phone, email }): OnCallContact => {
    const address = email?.trim();
    return { name: name.trim(), phone: phone.trim(), ...(address && { email: address }) };
  });
  return {
    lines,
    contacts,
    isChanged: JSON.stringify(contacts) !== known,
    markSaved: () => setKnown(JSON.stringify(contacts)),
    add: () => setLines([...lines, { name: "", phone: "", key: next.current++ }]),
    remove: (key: number) => setLines(lines.filter((line) => line.key !== key)),
    change: (key: number, part: Partial<OnCallContact>) =>
      setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line))),
    /** By −1 earlier, by 1 later. */
    move: (key: number, by: -1 | 1) => {
      const from = lines.findIndex((line) => line.key === key);
      const moved = lines.filter((line) => line.key !== key);
      moved.splice(from + by, 0, lines[from] as OnCallLine);
      setLines(moved);
    },
  };
}
