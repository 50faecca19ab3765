"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { type Page, rest } from "@/lib/client/rest";
import type { RuleKind, RuleView } from "@/lib/domain/rule";
import { useRuleWords } from "./use-rule-words";
import { VersionLine } from "./version-line";

type Props = { kind: RuleKind; vehicleId: string | null };

/** What a rule was before: every version stays, since alerts name theirs. */
export function RuleVersions({ kind, vehicleId }: Props) {
  const t = useTranslations("rules");
  const words = useRuleWords();
  const { run, error } = useRequest();
  const [isOpen, setOpen] = useState(false);
  const [versions, setVersions] = useState<readonly RuleView[]>([]);
  const open = () => {
    setOpen(true);
    const query = vehicleId ? `?vehicleId=${vehicleId}` : "";
    void run(async () => {
      const { items } = await rest<Page<RuleView>>("GET", `/api/rules/${kind}/versions${query}`);
      setVersions(items);
    });
  };
  return (
    <>
      <Button variant="ghost" onClick={open}>
        {t("versions.open")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("versions.title", { kind: t(`kinds.${kind}`) })}
      >
        {error && <ErrorNote>{error}</ErrorNote>}
        <ol className="grid gap-3">
          {versions.map((rule) => (
            <li key={rule.version} className="border-b border-border pb-3 text-sm last:border-0">
              <p>
                {words.sentence(kind, rule.thresholds)} {!rule.enabled && <Badge>{t("off")}</Badge>}{" "}
                <Badge>{t(`priority.${rule.priority}`)}</Badge>
              </p>
              <VersionLine rule={rule} />
            </li>
          ))}
        </ol>
      </Dialog>
    </>
  );
}
