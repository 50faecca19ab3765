import { useTranslations } from "next-intl";
import { useServerNow } from "@/lib/client/stores/clock";
import { type ConnectionPhase, useConnection } from "@/lib/client/stores/connection";
import { useReadings } from "./use-readings";

/** A server that is there is heard at least every 25 s; a silence so long is a lost connection, ms. */
const SILENT_MS = 40_000;

/** How old the connection is, in the same words everywhere: live, catching up, or stale and since when. */
export function useConnectionWords(): { phase: ConnectionPhase; words: string } {
  const t = useTranslations("live.state");
  const { span } = useReadings();
  const { phase: told, heardAt, clockOffset } = useConnection();
  const now = useServerNow();
  const silence = heardAt === null || now === 0 ? null : now - clockOffset - heardAt;
  const isSilent = told === "live" && silence !== null && silence > SILENT_MS;
  const phase = isSilent ? "stale" : told;
  if (phase !== "stale") return { phase, words: t(phase) };
  const words = silence === null ? t("staleNever") : t("stale", { age: span(silence) });
  return { phase, words };
}
