"use client";

import { Printer, QrCode } from "lucide-react";
import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { useCallback, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { SignOnSheet } from "./sign-on-sheet";

type Props = { vehicleId: string; plateNumber: string };

/** The code by which drivers sign on in the cab: to look at, and to print. */
export function SignOnCode({ vehicleId, plateNumber }: Props) {
  const t = useTranslations("vehicles.signOn");
  const { run, isBusy, error } = useRequest();
  const [url, setUrl] = useState<string>();
  const [isPrinting, setPrinting] = useState(false);
  const stopPrinting = useCallback(() => setPrinting(false), []);
  const show = async () => {
    const path = `/api/vehicles/${vehicleId}/sign-on-code`;
    setUrl((await rest<{ code: string; url: string }>("POST", path)).url);
  };
  return (
    <Card title={t("title")} text={t("text")}>
      <div className="grid justify-items-start gap-4">
        {url && (
          // Scanners want dark on light, whatever the theme.
          <QRCodeSVG
            value={url}
            title={t("qrLabel")}
            role="img"
            size={180}
            marginSize={4}
            className="rounded-lg border border-border"
          />
        )}
        {error && <ErrorNote>{error}</ErrorNote>}
        {url ? (
          <Button onClick={() => setPrinting(true)}>
            <Printer aria-hidden />
            {t("print")}
          </Button>
        ) : (
          <Button disabled={isBusy} onClick={() => run(show)}>
            <QrCode aria-hidden />
            {t("show")}
          </Button>
        )}
      </div>
      {url && isPrinting && (
        <SignOnSheet url={url} plateNumber={plateNumber} onPrinted={stopPrinting} />
      )}
    </Card>
  );
}
