import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "../notices/notice";

type Props = {
  count: number;
  /** Where the phone does not know whether the vehicle moves: its driver does. */
  onOpen: (() => void) | null;
};

/** All there is of messages before standstill. */
export function MessageHint({ count, onOpen }: Props) {
  const t = useTranslations("drive.messages");
  return (
    <Notice icon={MessageSquare} title={t("waiting", { count })}>
      {onOpen && (
        <>
          {t("unknown")}
          <Button className="mt-3 min-h-12! w-full" onClick={onOpen}>
            {t("open")}
          </Button>
        </>
      )}
    </Notice>
  );
}
