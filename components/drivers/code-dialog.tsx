"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { rest } from "@/lib/client/rest";
import { isolated } from "@/lib/i18n/isolated";
import { type Invite, IssuedInvite } from "./issued-invite";

type Props = {
  driver: { id: string; name: string };
  onMade: () => Promise<void>;
  onClose: () => void;
};

/** Makes a driver's one-time link as it opens, and shows it. */
export function CodeDialog({ driver, onMade, onClose }: Props) {
  const t = useTranslations("drivers");
  const { run, error } = useRequest();
  const [invite, setInvite] = useState<Invite>();
  const isAsked = useRef(false);
  const make = () =>
    run(async () => {
      setInvite(await rest<Invite>("POST", `/api/users/${driver.id}/invite`));
      await onMade();
    });
  useEffect(() => {
    // Once, also where effects run twice: each code ends the one before.
    if (!isAsked.current) void make();
    isAsked.current = true;
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("code.title", { name: isolated(driver.name) })}
      description={t("code.text")}
    >
      <div className="grid gap-4">
        {error && <ErrorNote>{error}</ErrorNote>}
        {!invite && !error && (
          <p role="status" className="grid gap-2 text-sm text-muted">
            {t("code.creating")}
            <Skeleton className="size-50" />
          </p>
        )}
        {invite && <IssuedInvite invite={invite} />}
        <Button
          variant={invite ? "primary" : "secondary"}
          onClick={onClose}
          className="justify-self-end"
        >
          {t("invite.done")}
        </Button>
      </div>
    </Dialog>
  );
}
