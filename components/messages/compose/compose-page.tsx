"use client";

import { ArrowLeft, SendHorizontal } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { type FleetVehicle, fleet } from "@/lib/client/stores/fleet";
import { messageDraft, useMessageDraft } from "@/lib/client/stores/message-draft";
import { MOST_TEXT, MOST_TITLE } from "@/lib/domain/message";
import { useDrivenBy } from "../live-drivers";
import { AddressChips } from "./address-chips";
import { AddressSearch } from "./address-search";
import { addresseesOf } from "./addressees";
import { GoesTo } from "./goes-to";
import { RoleChoice } from "./role-choice";
import { usePeople } from "./use-people";
import { useProblems, useSend } from "./use-send";

/** From so many people on it is asked whether that is meant. */
const MANY = 10;
const nobodyDrives = new Map<string, FleetVehicle>();

/** Writes to people, roles and the drivers of vehicles; beside it who that is in all, live. */
export function ComposePage({ userId }: { userId: string }) {
  const t = useTranslations("composer");
  const actions = useTranslations("shell.actions");
  const draft = useMessageDraft();
  useEffect(() => messageDraft.restore(userId), [userId]);
  const { people, error: listError, reload } = usePeople();
  const drivenBy = useDrivenBy();
  const addressees = useMemo(
    () =>
      addresseesOf(draft, {
        people: people ?? [],
        vehicles: fleet.vehicles,
        drivenBy: drivenBy ?? nobodyDrives,
        ownId: userId,
      }),
    [draft, people, drivenBy, userId],
  );
  const problems = useProblems()(draft, addressees.length);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { send, isBusy, error } = useSend();
  const shown = isTried ? problems : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      // Once the errors are at their fields.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
    } else if (addressees.length >= MANY) setAsking(true);
    else void send(draft);
  };
  const count = { count: addressees.length };
  const counter = (value: string, most: number) =>
    t("counter", { count: value.trim().length, most });
  return (
    <div className="h-full overflow-y-auto">
      <header className="flex flex-wrap items-center gap-3 p-4 md:px-6">
        <Button asChild variant="ghost" className="-ms-2">
          <Link href="/messages">
            <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
            {t("title")}
          </Link>
        </Button>
        <h1 className="text-lg font-semibold">{t("new")}</h1>
        <ConnectionIndicator />
      </header>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      <div className="grid max-w-5xl grid-cols-1 gap-6 px-4 pb-8 md:grid-cols-[minmax(0,1fr)_20rem] md:px-6">
        <form
          ref={form}
          noValidate
          className="grid content-start gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {listError && (
            <div className="flex flex-wrap items-center gap-3">
              <ErrorNote>{listError}</ErrorNote>
              <Button onClick={() => void reload()}>{actions("retry")}</Button>
            </div>
          )}
          <div className="grid gap-3">
            <Field label={t("to")} hint={t("toHint")} error={shown.to}>
              {(control) => <AddressSearch people={people ?? []} {...control} />}
            </Field>
            <RoleChoice people={people ?? []} ownId={userId} />
            <AddressChips people={people ?? []} vehicles={fleet.vehicles} />
          </div>
          <Field
            label={t("messageTitle")}
            hint={counter(draft.title, MOST_TITLE)}
            error={shown.title}
          >
            {(control) => (
              <Input
                {...control}
                dir="auto"
                autoComplete="off"
                value={draft.title}
                onChange={({ target }) => messageDraft.change({ title: target.value })}
              />
            )}
          </Field>
          <Field label={t("text")} hint={counter(draft.message, MOST_TEXT)} error={shown.message}>
            {(control) => (
              <textarea
                {...control}
                dir="auto"
                rows={6}
                value={draft.message}
                onChange={({ target }) => messageDraft.change({ message: target.value })}
                className={`${inputClass} py-2`}
              />
            )}
          </Field>
          {error && <ErrorNote>{error}</ErrorNote>}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" disabled={isBusy || !people}>
              <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
              {t(isBusy ? "sending" : "send", count)}
            </Button>
            <Button variant="ghost" disabled={isBusy} onClick={messageDraft.discard}>
              {t("discard")}
            </Button>
          </div>
        </form>
        <GoesTo addressees={addressees} />
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("confirm.title", count)}
        text={t("confirm.text")}
        confirm={t("send", count)}
        onConfirm={() => void send(draft)}
      />
    </div>
  );
}
