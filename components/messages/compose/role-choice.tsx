"use client";

import { useTranslations } from "next-intl";
import { messageDraft, useMessageDraft } from "@/lib/client/stores/message-draft";
import { roles, type UserView } from "@/lib/domain/user";

type Props = { people: readonly UserView[]; ownId: string };

/** Everyone of a role, whoever that is when it is sent. */
export function RoleChoice({ people, ownId }: Props) {
  const t = useTranslations("composer");
  const draft = useMessageDraft();
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t("everyone.title")}</legend>
      {[...roles].reverse().map((role) => (
        <button
          key={role}
          type="button"
          aria-pressed={draft.roles.includes(role)}
          onClick={() => messageDraft.toggle("roles", role)}
          className="min-h-9 rounded-full border border-border px-3 text-sm tabular-nums hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent pointer-coarse:min-h-11"
        >
          {t(`everyone.${role}`, {
            count: people.filter((one) => one.role === role && one.id !== ownId).length,
          })}
        </button>
      ))}
    </fieldset>
  );
}
