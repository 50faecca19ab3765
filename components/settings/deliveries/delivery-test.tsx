"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import type { DeliveryChannel } from "@/lib/domain/notification-preference";

type Tried = { ok: boolean; error?: string };

/** Sends oneself a test by push or by e-mail, and says what came of it. */
export function DeliveryTest({ isEmailSetUp }: { isEmailSetUp: boolean }) {
  const t = useTranslations("deliveries.card");
  const { run, isBusy, error } = useRequest();
  const [tried, setTried] = useState<Tried & { channel: DeliveryChannel }>();
  const send = (channel: DeliveryChannel) =>
    run(async () => {
      setTried(undefined);
      const result = await rest<Tried>("POST", "/api/deliveries/test", { channel });
      setTried({ ...result, channel });
    });
  const failure = error ?? (tried?.ok === false && t("testFailed", { error: tried.error ?? "" }));
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={() => void send("push")}>
          {t("testPush")}
        </Button>
        <Button disabled={isBusy || !isEmailSetUp} onClick={() => void send("email")}>
          {t("testEmail")}
        </Button>
      </div>
      {tried?.ok && (
        <p role="status" className="flex items-center gap-2 text-sm text-moving">
          <CircleCheck aria-hidden className="size-4" />
          {t(`tested.${tried.channel}`)}
        </p>
      )}
      {failure && <ErrorNote>{failure}</ErrorNote>}
    </div>
  );
}
