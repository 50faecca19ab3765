"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { CopyField } from "@/components/ui/copy-field";
import { traccarQr } from "@/lib/domain/traccar-link";
import { isLocalAddress } from "./local-address";
import { LocalAddressHelp } from "./local-address-help";

/** A reporting address, shown this once: to copy, and for a phone to scan. */
export function IssuedKey({ url }: { url: string }) {
  const t = useTranslations("vehicles.key");
  return (
    <div className="grid gap-4">
      <p role="status" className="flex items-center gap-2 text-sm text-attention">
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        {t("shownOnce")}
      </p>
      <CopyField label={t("address")} value={url} />
      {isLocalAddress(url) ? (
        <LocalAddressHelp />
      ) : (
        <figure className="grid justify-items-start gap-2">
          {/* Scanners want dark on light, whatever the theme. */}
          <QRCodeSVG
            value={traccarQr(url)}
            title={t("qrLabel")}
            role="img"
            size={200}
            marginSize={4}
            className="rounded-lg border border-border"
          />
          <figcaption className="text-sm text-muted">{t("scan")}</figcaption>
        </figure>
      )}
    </div>
  );
}
