import { useEffect, useRef, useState } from "react";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { useFailureWords } from "@/components/shell/use-request";
import { dryRun } from "@/lib/client/dry-run";
import { connection } from "@/lib/client/stores/connection";
import { fleet } from "@/lib/client/stores/fleet";
import type { RuleDraft } from "@/lib/client/stores/rule-drafts";
import { addDays, dateAt } from "@/lib/domain/local-day";
import type { DryRunView } from "@/lib/domain/rule";

const DAYS = 7;

export type Trial = {
  /** The thresholds it was made with, as a text to compare. */
  print: string;
  days: readonly string[];
  /** Vehicle-days to look at, and those looked at so far. */
  all: number;
  answers: readonly DryRunView[];
  isRunning: boolean;
  error?: string;
};

/**
 * Tries a draft on the last seven days of its own vehicle, or of all but those with a rule of their
 * own (`except`); it can be stopped.
 */
export function useDryRun(draft: RuleDraft, except: readonly string[], onDone: () => void) {
  const words = useFailureWords();
  const zone = useFleetZone();
  const [trial, setTrial] = useState<Trial | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const { signal } = control;
    const today = dateAt(connection.serverNow(), zone);
    const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i + 1 - DAYS));
    const others = [...fleet.vehicles.keys()].filter((id) => !except.includes(id));
    const vehicleIds = draft.vehicleId ? [draft.vehicleId] : others;
    const all = vehicleIds.length * days.length;
    const print = JSON.stringify(draft.thresholds);
    const change = (next: (trial: Trial) => Trial) =>
      signal.aborted || setTrial((now) => now && next(now));
    setTrial({ print, days, all, answers: [], isRunning: true });
    try {
      const { kind, thresholds } = draft;
      const onAnswer = (answer: DryRunView) =>
        change((now) => ({ ...now, answers: [...now.answers, answer] }));
      await dryRun({ kind, thresholds, vehicleIds, days, signal, onAnswer });
      if (!signal.aborted) onDone();
      change((now) => ({ ...now, isRunning: false }));
    } catch (failure) {
      change((now) => ({ ...now, isRunning: false, error: words(failure) }));
      running.current?.abort();
    }
  };
  const stop = () => {
    running.current?.abort();
    setTrial((now) => now && { ...now, isRunning: false });
  };
  return { trial, start, stop };
}
