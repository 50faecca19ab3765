"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { rest } from "@/lib/client/rest";
import type { UserView } from "@/lib/domain/user";
import { CodeDialog } from "./code-dialog";
import { DriverForm } from "./driver-form";

/** Adds a driver and shows the code that signs their phone in. */
export function InviteDriver({ onInvited }: { onInvited: () => Promise<void> }) {
  const t = useTranslations("drivers.invite");
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<UserView | null>(null);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        {t("action")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("action")} description={t("text")}>
        <DriverForm
          onSubmit={async (fields) => {
            setAdded(await rest<UserView>("POST", "/api/users", { ...fields, role: "driver" }));
            setOpen(false);
          }}
        />
      </Dialog>
      {added && <CodeDialog driver={added} onMade={onInvited} onClose={() => setAdded(null)} />}
    </>
  );
}
