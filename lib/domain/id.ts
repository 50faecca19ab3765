import { z } from "zod";

/** An id as a payload carries it: any short string is well formed, unknown ones are NOT_FOUND. */
export const id = z.string().min(1).max(64);

/** A UUID of the sender's making (position ids, commandIds). */
export const uuid = z.guid().transform((value) => value.toLowerCase());

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the database could hold this id at all. */
export const isUuid = (value: string): boolean => uuidForm.test(value);
