"use client";

import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { useTimes } from "@/components/trips/use-times";
import { CopyField } from "@/components/ui/copy-field";
import { isLocalAddress } from "@/components/vehicles/local-address";
import { LocalAddressHelp } from "@/components/vehicles/local-address-help";

/** What `POST /api/users/:id/invite` answers. */
export type Invite = { url: string; expiresAt: string };

/** A driver's one-time link: for a phone to scan, and to send. */
export function IssuedInvite({ invite: { url, expiresAt } }: { invite: Invite }) {
  const t = useTranslations("drivers.code");
  const { clock } = useTimes();
  return (
    <div className="grid gap-4">
      {isLocalAddress(url) ? (
        <LocalAddressHelp />
      ) : (
        <figure className="grid justify-items-center gap-2">
          {/* Scanners want dark on light, whatever the theme. */}
          <QRCodeSVG
            value={url}
            title={t("qrLabel")}
            role="img"
            size={220}
            marginSize={4}
            className="rounded-lg border border-border"
          />
          <figcaption className="text-sm text-muted">{t("scan")}</figcaption>
        </figure>
      )}
      <div className="grid gap-1.5">
        <CopyField label={t("link")} value={url} />
        <p role="status" className="text-xs text-muted tabular-nums">
          {t("validUntil", { time: clock(expiresAt) })}
        </p>
      </div>
    </div>
  );
}
