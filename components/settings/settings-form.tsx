"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import type { SettingsView } from "@/lib/domain/settings";
import { TextField } from "./text-field";
import { TimeZoneField } from "./time-zone-field";

/** What holds for the whole fleet; asks before a shorter retention deletes anything. */
export function SettingsForm({ saved }: { saved: SettingsView }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { run, isBusy, error } = useRequest();
  const [fields, setFields] = useState(saved);
  const [isAsking, setAsking] = useState(false);
  const change = (part: Partial<SettingsView>) => setFields({ ...fields, ...part });
  const save = () =>
    run(async () => {
      // What somebody else changed meanwhile stays.
      const changed = Object.entries(fields).filter(
        ([name, value]) => value !== saved[name as keyof SettingsView],
      );
      if (changed.length === 0) return;
      setFields(await rest<SettingsView>("PUT", "/api/settings", Object.fromEntries(changed)));
      toast.success(t("saved"));
      // Every time on the page is written anew.
      router.refresh();
    });
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.retentionDays < saved.retentionDays) setAsking(true);
        else void save();
      }}
    >
      <Card title={t("time.title")} text={t("time.text")}>
        <TimeZoneField value={fields.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </Card>
      <Card title={t("phones.title")} text={t("phones.text")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="tel"
            label={t("phones.controlRoom")}
            hint={t("phones.controlRoomHint")}
            value={fields.controlRoomPhone ?? ""}
            onChange={(controlRoomPhone) => change({ controlRoomPhone })}
            maxLength={32}
          />
          <TextField
            type="tel"
            label={t("phones.emergency")}
            hint={t("phones.emergencyHint")}
            value={fields.emergencyPhone ?? ""}
            onChange={(emergencyPhone) => change({ emergencyPhone })}
            maxLength={32}
          />
        </div>
      </Card>
      <Card title={t("retention.title")} text={t("retention.text")}>
        <div className="sm:max-w-48">
          <TextField
            type="number"
            label={t("retention.days")}
            hint={t("retention.daysHint")}
            value={String(fields.retentionDays || "")}
            onChange={(days) => change({ retentionDays: Number(days) })}
            min={1}
            max={3650}
            required
          />
        </div>
      </Card>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
        {t("save")}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("shorten.title", { days: fields.retentionDays })}
        text={t("shorten.text")}
        confirm={t("shorten.confirm")}
        danger
        onConfirm={() => void save()}
      />
    </form>
  );
}
