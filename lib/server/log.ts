import pino from "pino";
import { remember } from "./remember";

/** Structured logs on standard output, one JSON object a line; secrets never go in. */
export const log = remember("log", () => pino({ base: null }));
