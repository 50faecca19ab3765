"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PersonStateWords } from "../person-state";
import type { Addressee } from "./addressees";

const FIRST_ROWS = 50;
const hindrances = ["driving", "gone", "offDuty"] as const;

/** Who gets it in all, and what keeps some of them from reading it at once. */
export function GoesTo({ addressees }: { addressees: readonly Addressee[] }) {
  const t = useTranslations("composer");
  const [most, setMost] = useState(FIRST_ROWS);
  const later = hindrances
    .map((state) => ({ state, count: addressees.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <Card title={t("goesTo", { count: addressees.length })} className="self-start">
      {addressees.length === 0 ? (
        <p className="text-sm text-muted">{t("goesToNobody")}</p>
      ) : (
        <>
          {later.length > 0 && (
            <ul className="mb-3 grid gap-1 text-sm tabular-nums">
              {later.map(({ state, count }) => (
                <li key={state} data-state={state} data-count={count}>
                  {t(`states.${state}`, { count })}
                </li>
              ))}
            </ul>
          )}
          <ul aria-label={t("recipients")} className="grid gap-px">
            {addressees.slice(0, most).map(({ id, name, role, vehicle, state }) => (
              <li
                key={id}
                data-addressee={id}
                className="flex flex-wrap items-baseline justify-between gap-x-3 border-t border-border py-1.5 text-sm"
              >
                <span className="min-w-0 truncate">
                  <bdi>{name}</bdi>{" "}
                  <bdi className="text-xs text-muted">
                    {vehicle?.plateNumber ?? (role === "driver" ? "" : t(`roles.${role}`))}
                  </bdi>
                </span>
                <PersonStateWords state={state} />
              </li>
            ))}
          </ul>
          {addressees.length > most && (
            <Button variant="ghost" className="mt-2 w-full" onClick={() => setMost(most * 10)}>
              {t("showMore", { count: addressees.length - most })}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}
