"use client";

import { useTranslations } from "next-intl";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification";
import {
  alwaysInApp,
  type EmailReach,
  type Preference,
  type Preferences,
} from "@/lib/domain/notification-preference";
import { kindIcon } from "./notification-look";

type Props = {
  preferences: Preferences;
  email: EmailReach;
  onChoose: (kind: NotificationKind, change: Partial<Preference>) => void;
};

const ways = ["inApp", "push", "email"] as const;

/** Each kind, and by which ways one hears of it. */
export function PreferenceTable({ preferences, email, onChoose }: Props) {
  const t = useTranslations("notifications");
  return (
    <div className="grid gap-3">
      <table className="w-full border-collapse rounded-xl border border-border bg-surface text-sm">
        <thead>
          <tr className="border-b border-border text-xs text-muted">
            <th scope="col" className="p-3 text-start font-medium">
              {t("preferences.kind")}
            </th>
            {ways.map((way) => (
              <th key={way} scope="col" className="w-16 px-1 py-3 font-medium sm:w-20">
                {t(`preferences.ways.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notificationKinds.map((kind) => (
            <KindRow
              key={kind}
              kind={kind}
              preference={preferences[kind]}
              onChoose={(change) => onChoose(kind, change)}
            />
          ))}
        </tbody>
      </table>
      {email !== "ready" && (
        <p role="status" className="text-sm text-muted">
          {t(`preferences.email.${email}`)}
        </p>
      )}
    </div>
  );
}

type RowProps = {
  kind: NotificationKind;
  preference: Preference;
  onChoose: (change: Partial<Preference>) => void;
};

function KindRow({ kind, preference, onChoose }: RowProps) {
  const t = useTranslations("notifications");
  const Icon = kindIcon[kind];
  const isAlways = alwaysInApp.includes(kind);
  return (
    <tr className="border-b border-border last:border-0">
      <th scope="row" className="p-3 text-start font-normal">
        <span className="flex items-center gap-2 font-medium">
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          {t(`kinds.${kind}`)}
        </span>
        <span className="mt-0.5 block text-xs text-muted">{t(`preferences.about.${kind}`)}</span>
        {isAlways && <span className="mt-0.5 block text-xs">{t("preferences.always")}</span>}
      </th>
      {ways.map((way) => (
        <td key={way} className="text-center">
          <label className="inline-grid size-11 cursor-pointer place-items-center has-disabled:cursor-default">
            <span className="sr-only">
              {t(`kinds.${kind}`)}, {t(`preferences.ways.${way}`)}
            </span>
            <input
              type="checkbox"
              checked={preference[way]}
              disabled={way === "inApp" && isAlways}
              onChange={({ target }) => onChoose({ [way]: target.checked })}
              className="size-4.5 accent-accent"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
