"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Logo } from "@/components/shell/logo";
import { useDriver } from "@/lib/client/stores/driver";
import { DriveBell } from "./drive-bell";
import { MenuButton } from "./menu-button";
import { DriveMenu } from "./parts";
import { QueueChip } from "./queue-chip";

/** Whose day it is, whether it is live, and what waits to be sent. */
export function DriveHeader() {
  const t = useTranslations("drive");
  const name = useDriver(({ day }) => day?.user.name ?? null);
  const [isWanted, setWanted] = useState(false);
  return (
    <header className="flex items-center gap-3 px-4 py-2">
      <Logo className="size-9 shrink-0" />
      <p className="min-w-0 flex-1 truncate font-semibold">{name && t("greeting", { name })}</p>
      <QueueChip />
      {name && <DriveBell />}
      {name && (
        <div className="size-11 shrink-0">
          {isWanted ? (
            <DriveMenu name={name} />
          ) : (
            <MenuButton name={name} aria-haspopup="menu" onClick={() => setWanted(true)} />
          )}
        </div>
      )}
    </header>
  );
}
