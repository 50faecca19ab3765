import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isDenied, takeTestFix } from "@/lib/client/driver/test-fix";
import { BigButton } from "./big-button";
import type { StepProps } from "./first-day";
import { Note } from "./note";
import { Todo } from "./todo";
import { useLocationPermission } from "./use-location-permission";

/** Asks the browser for the phone's location; says how to allow it where that was refused. */
export function LocationStep({ onDone }: StepProps) {
  const t = useTranslations("firstDay.location");
  const { permission, heard } = useLocationPermission();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (permission === "granted") onDone();
  }, [permission, onDone]);
  const ask = async () => {
    setAsking(true);
    // Allowed is allowed, also where no satellite can be seen.
    await takeTestFix().then(
      () => heard("granted"),
      (error: unknown) => heard(isDenied(error) ? "denied" : "granted"),
    );
    setAsking(false);
  };
  const isOpen = permission === "prompt" || permission === "unknown";
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      {isOpen && (
        <BigButton disabled={isAsking} onClick={() => void ask()}>
          <MapPin aria-hidden />
          {t(isAsking ? "asking" : "ask")}
        </BigButton>
      )}
      {permission === "granted" && <Note tone="ok">{t("granted")}</Note>}
      {permission === "denied" && (
        <>
          <Note tone="attention">{t("denied")}</Note>
          <Todo items={[t("deniedTodo.android"), t("deniedTodo.iphone"), t("deniedTodo.phone")]} />
        </>
      )}
      {permission === "insecure" && (
        <>
          <Note tone="attention">{t("insecure")}</Note>
          <Todo items={[t("insecureTodo.pair"), t("insecureTodo.https")]} />
        </>
      )}
      {permission === "unsupported" && <Note tone="attention">{t("unsupported")}</Note>}
    </>
  );
}
