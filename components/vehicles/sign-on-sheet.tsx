"use client";

import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { useEffect } from "react";
import { createPortal } from "react-dom";

type Props = { url: string; plateNumber: string; onPrinted: () => void };

/** The page for the cab. It prints as it appears, and takes the place of everything else on paper. */
export function SignOnSheet({ url, plateNumber, onPrinted }: Props) {
  const t = useTranslations("vehicles.signOn");
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  return createPortal(
    <section
      data-print-sheet
      className="hidden justify-items-center gap-8 py-16 text-center text-black print:grid"
    >
      <p className="text-5xl font-semibold">
        <bdi>{plateNumber}</bdi>
      </p>
      <QRCodeSVG value={url} title={t("qrLabel")} role="img" size={420} marginSize={4} />
      <p className="max-w-md text-2xl">{t("sheet")}</p>
    </section>,
    document.body,
  );
}
