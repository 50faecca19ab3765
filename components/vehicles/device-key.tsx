"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { IssuedKey } from "./issued-key";

type Props = {
  /** Whose device reports: `/api/vehicles/<id>` or `/api/users/<id>`. */
  owner: string;
  /** Nothing can be lost: there has been no device yet. */
  isFirst?: boolean;
};

/** Creates a device key and shows it. The key lives in this component only. */
export function DeviceKey({ owner, isFirst }: Props) {
  const t = useTranslations("vehicles.key");
  const { run, isBusy, error } = useRequest();
  const [url, setUrl] = useState<string>();
  const create = () =>
    run(async () => {
      const issued = await rest<{ key: string; url: string }>("POST", `${owner}/device-key`);
      setUrl(issued.url);
    });
  const button = (
    <Button disabled={isBusy} className="justify-self-start" onClick={isFirst ? create : undefined}>
      <KeyRound aria-hidden />
      {t("create")}
    </Button>
  );
  return (
    <div className="grid gap-4">
      {url && <IssuedKey url={url} />}
      {error && <ErrorNote>{error}</ErrorNote>}
      {!isFirst && (
        <ConfirmDialog
          trigger={button}
          title={t("confirmTitle")}
          text={t("confirmText")}
          confirm={t("create")}
          onConfirm={create}
        />
      )}
      {isFirst && !url && button}
    </div>
  );
}
