"use client";

import { useTranslations } from "next-intl";
import type { ProofView } from "@/lib/domain/proof";
import { isolated } from "@/lib/i18n/isolated";
import { ProofPhoto } from "./proof-photo";
import { Signature } from "./signature";

/** What proves a delivery: who took it, what was noted, the signature, the photo. */
export function ProofEvidence({ proof, stopName }: { proof: ProofView; stopName: string }) {
  const t = useTranslations("proof.view");
  const { receivedBy, note, signature } = proof;
  const label = receivedBy ? t("signatureOf", { name: isolated(receivedBy) }) : t("signature");
  return (
    <div className="my-1.5 flex flex-wrap gap-2">
      {(receivedBy || note) && (
        <div className="basis-full break-words">
          {receivedBy && <p>{t("receivedBy", { name: isolated(receivedBy) })}</p>}
          {note && (
            <p>
              <bdi>{note}</bdi>
            </p>
          )}
        </div>
      )}
      {signature && (
        <Signature
          strokes={signature}
          label={label}
          className="h-20 w-36 rounded-md border border-border bg-raised p-1.5"
        />
      )}
      {proof.hasPhoto && <ProofPhoto proof={proof} alt={t("photo", { stop: stopName })} />}
    </div>
  );
}
