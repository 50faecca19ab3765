"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyField } from "@/components/ui/copy-field";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";

/** Makes a new secret and shows it this once. */
export function GatewaySecret() {
  const t = useTranslations("onCall.gateway");
  const { run, isBusy, error } = useRequest();
  const [secret, setSecret] = useState<string>();
  const renew = async () => {
    const made = await rest<{ secret: string }>("POST", "/api/settings/escalation-secret");
    setSecret(made.secret);
  };
  return (
    <div className="grid gap-3 border-t border-border pt-4">
      <p className="text-sm text-muted">{t("secretText")}</p>
      {secret && (
        <div className="grid gap-1.5">
          <CopyField label={t("secret")} value={secret} />
          <p role="status" className="text-xs text-muted">
            {t("secretOnce")}
          </p>
        </div>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      <ConfirmDialog
        trigger={
          <Button disabled={isBusy} className="justify-self-start">
            {t("newSecret")}
          </Button>
        }
        title={t("replaceTitle")}
        text={t("replaceText")}
        confirm={t("newSecret")}
        onConfirm={() => void run(renew)}
      />
    </div>
  );
}
