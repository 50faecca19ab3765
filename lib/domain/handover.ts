import { z } from "zod";
import type { AlertView, Person } from "./alert";
import { text } from "./text";

/** `POST /api/handovers`: what the next shift must know. */
export const newHandover = z.object({ note: text(2000) });
export type NewHandover = z.output<typeof newHandover>;

/** The end of a dispatcher's shift: what the next takes over when accepting it. */
export type HandoverView = {
  id: string;
  from: Person;
  note: string;
  createdAt: string;
  acceptedAt: string | null;
  acceptedBy: Person | null;
  /** What `from` had acknowledged then, as it is now. */
  alerts: AlertView[];
  /** Under way then. */
  trips: { id: string; name: string | null; vehicle: { id: string; plateNumber: string } }[];
};
