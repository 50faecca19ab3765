"use client";

import { ListChecks, ShieldCheck, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PairApp } from "../parts";

const big = "min-h-12! w-full";

type Props = { onGuide: () => void; onOwnData: () => void };

/** What makes this phone a good companion, and what is kept of whoever carries it. */
export function PhoneCard({ onGuide, onOwnData }: Props) {
  const t = useTranslations("drive.phone");
  const [isPairing, setPairing] = useState(false);
  return (
    <Card title={t("title")} text={t("text")}>
      <div className="grid gap-2">
        <Button className={big} onClick={() => setPairing(true)}>
          <Smartphone aria-hidden />
          {t("pair")}
        </Button>
        <Button className={big} onClick={onGuide}>
          <ListChecks aria-hidden />
          {t("guide")}
        </Button>
        <Button className={big} onClick={onOwnData}>
          <ShieldCheck aria-hidden />
          {t("ownData")}
        </Button>
      </div>
      {isPairing && <PairApp onClose={() => setPairing(false)} />}
    </Card>
  );
}
