"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Language, languages } from "@/lib/domain/language";

export type DriverFields = { name: string; phone?: string; language: Language };

/** Name, phone and language. A refusal of `onSubmit` is shown below them. */
export function DriverForm({ onSubmit }: { onSubmit: (fields: DriverFields) => Promise<void> }) {
  const t = useTranslations();
  const { run, isBusy, error } = useRequest();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [language, setLanguage] = useState<Language>(useLocale());
  const fields = { name: name.trim(), language, ...(phone.trim() && { phone: phone.trim() }) };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onSubmit(fields));
      }}
    >
      <Field label={t("drivers.invite.name")}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            dir="auto"
            autoComplete="off"
            maxLength={100}
            pattern=".*\S.*"
            required
          />
        )}
      </Field>
      <Field label={t("drivers.invite.phone")} hint={t("drivers.invite.phoneHint")}>
        {(control) => (
          <Input
            {...control}
            type="tel"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            dir="ltr"
            autoComplete="off"
            maxLength={32}
          />
        )}
      </Field>
      <Field label={t("drivers.invite.language")}>
        {(control) => (
          <Select
            {...control}
            value={language}
            onValueChange={(value) => setLanguage(value as Language)}
            options={languages.map((value) => ({ value, label: t(`shell.language.${value}`) }))}
          />
        )}
      </Field>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
        {t("drivers.invite.create")}
      </Button>
    </form>
  );
}
