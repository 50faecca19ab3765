import { z } from "zod";
import { type Language, languages } from "./language";
import { text } from "./text";

export const roles = ["admin", "dispatcher", "driver"] as const;
export type Role = (typeof roles)[number];

/** Who is asking: taken from the session, never from a payload. */
export type Actor = {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  language: Language;
  sessionId: string;
};

export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const password = z
  .string()
  .min(10, "A password has at least 10 characters.")
  .max(200, "A password has at most 200 characters.");

/** Someone who signs in by e-mail and password. */
export const newAccount = z.object({
  email,
  name: text(100),
  role: z.enum(roles),
  password,
  phone: text(32).optional(),
  language: z.enum(languages).default("en"),
});

/** `POST /api/users`: a driver may come in by a one-time link alone, with no e-mail or password. */
export const newUser = z.discriminatedUnion("role", [
  newAccount.extend({ role: z.enum(["admin", "dispatcher"]) }),
  newAccount
    .extend({
      role: z.literal("driver"),
      email: email.optional(),
      password: password.optional(),
    })
    .refine((driver) => driver.email || !driver.password, {
      path: ["email"],
      message: "A password needs an e-mail address to sign in with.",
    }),
]);
export type NewUser = z.infer<typeof newUser>;

/** A user as lists and programs see it. */
export type UserView = {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  phone: string | null;
  language: Language;
  disabledAt: string | null;
  /** A one-time link that waits to be used, or one that was; null for neither. */
  invited: "pending" | "used" | null;
  /** The vehicle a driver is on duty with, since when. */
  duty: { vehicleId: string; plateNumber: string; since: string } | null;
};
