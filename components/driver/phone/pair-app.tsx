"use client";

import { ExternalLink, KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { traccarAppLink, traccarQr } from "@/lib/domain/traccar-link";

// Seldom needed and heavy for a first visit.
const QrCode = dynamic(() => import("qrcode.react").then(({ QRCodeSVG }) => QRCodeSVG));

type Props = { onKey?: () => void; onClose: () => void };

/** Pairs Traccar Client on this phone: a link that sets it up, else its code for another screen. */
export function PairApp({ onKey, onClose }: Props) {
  const t = useTranslations("drive.pair");
  const { run, isBusy, error } = useRequest();
  const [url, setUrl] = useState<string>();
  const pair = () =>
    run(async () => {
      setUrl((await rest<{ url: string }>("POST", "/api/phone-key")).url);
      onKey?.();
    });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")}>
      <div className="grid gap-4 text-sm">
        <ol className="grid list-decimal gap-2 ps-5">
          <li>{t("install")}</li>
          <li>{t("press")}</li>
          <li>{t("back")}</li>
        </ol>
        {error && <ErrorNote>{error}</ErrorNote>}
        {!url ? (
          <Button variant="primary" className="min-h-12!" disabled={isBusy} onClick={pair}>
            <KeyRound aria-hidden />
            {t("make")}
          </Button>
        ) : (
          <>
            <Button asChild variant="primary" className="min-h-12!">
              <a href={traccarAppLink(url)}>
                <ExternalLink aria-hidden className="rtl:-scale-x-100" />
                {t("open")}
              </a>
            </Button>
            <CopyField label={t("address")} value={url} />
            <figure className="grid justify-items-center gap-2">
              <QrCode value={traccarQr(url)} title={t("qr")} role="img" size={180} marginSize={4} />
              <figcaption className="text-muted">{t("scan")}</figcaption>
            </figure>
          </>
        )}
      </div>
    </Dialog>
  );
}
