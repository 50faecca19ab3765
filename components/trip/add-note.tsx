"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Input } from "@/components/ui/input";
import { useTripCommand } from "./use-trip-command";

/** Puts a note on the timeline. */
export function AddNote({ tripId }: { tripId: string }) {
  const t = useTranslations("trip.timeline");
  const { send, isBusy, error } = useTripCommand(tripId);
  const [text, setText] = useState("");
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void send("notes", { text: text.trim() }, () => setText(""));
      }}
    >
      <div className="flex gap-2">
        <Input
          aria-label={t("note")}
          placeholder={t("notePlaceholder")}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={isBusy || text.trim() === ""}>
          {t("add")}
        </Button>
      </div>
      {error && <ErrorNote>{error}</ErrorNote>}
    </form>
  );
}
