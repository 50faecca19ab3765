"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { TextField } from "@/components/settings/text-field";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { GatewaySecret } from "./gateway-secret";
import { GatewayTest } from "./gateway-test";

/** Where escalations are posted, what signs them, and whether it works. */
export function Gateway({ url: saved }: { url: string | null }) {
  const t = useTranslations("onCall.gateway");
  const { run, isBusy, error } = useRequest();
  const [url, setUrl] = useState(saved ?? "");
  const save = async () => {
    await rest("PUT", "/api/settings", { escalationUrl: url.trim() });
    toast.success(t("saved"));
  };
  return (
    <Card title={t("title")} text={t("text")}>
      <div className="grid gap-5">
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void run(save);
          }}
        >
          <TextField
            type="url"
            label={t("url")}
            hint={t("urlHint")}
            value={url}
            onChange={setUrl}
            maxLength={500}
          />
          {error && <ErrorNote>{error}</ErrorNote>}
          <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
            {t("save")}
          </Button>
        </form>
        <GatewaySecret />
        <GatewayTest />
      </div>
    </Card>
  );
}
