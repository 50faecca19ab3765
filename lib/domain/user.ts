import { z } from "zod";
import { text } from "./text";

export const roles = ["admin", "dispatcher", "driver"] as const;
export type Role = (typeof roles)[number];

export const languages = ["en", "ar"] as const;
export type Language = (typeof languages)[number];

/** Who is asking: taken from the session, never from a payload. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  sessionId: string;
};

export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const password = z
  .string()
  .min(10, "A password has at least 10 characters.")
  .max(200, "A password has at most 200 characters.");

export const newUser = z.object({
  email,
  name: text(100),
  role: z.enum(roles),
  password,
  phone: text(32).optional(),
  language: z.enum(languages).default("en"),
});
export type NewUser = z.infer<typeof newUser>;
