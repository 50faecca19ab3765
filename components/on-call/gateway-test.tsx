"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";

type Result = { ok: boolean; error?: string };

/** Sends the first on the list a message marked as a test, and says what came of it. */
export function GatewayTest() {
  const t = useTranslations("onCall.gateway");
  const { run, isBusy, error } = useRequest();
  const [result, setResult] = useState<Result>();
  const send = async () => {
    setResult(undefined);
    setResult(await rest<Result>("POST", "/api/on-call/test"));
  };
  const failure =
    error ?? (result?.ok === false && t("testFailed", { error: result.error ?? t("noReason") }));
  return (
    <div className="grid gap-3 border-t border-border pt-4">
      <Button disabled={isBusy} className="justify-self-start" onClick={() => void run(send)}>
        {t("test")}
      </Button>
      {result?.ok && (
        <p role="status" className="flex items-center gap-2 text-sm text-moving">
          <CircleCheck aria-hidden className="size-4" />
          {t("testOk")}
        </p>
      )}
      {failure && <ErrorNote>{failure}</ErrorNote>}
    </div>
  );
}
