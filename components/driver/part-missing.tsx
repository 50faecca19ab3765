import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";

/** In place of what has not been loaded yet and cannot be now. */
export function PartMissing() {
  return <ErrorNote>{useTranslations("drive")("partMissing")}</ErrorNote>;
}
