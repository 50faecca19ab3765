import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { AlertPage } from "@/components/alerts/page/alert-page";
import { isAppError } from "@/lib/domain/errors";
import { alertById } from "@/lib/server/alerts/read";
import { env } from "@/lib/server/env";
import { escalationsOf } from "@/lib/server/escalation/read";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireUser("dispatcher", "admin");
  const { id } = await params;
  const { kind, vehicle } = await orNotFound(alertById(viewer, id));
  const t = await getTranslations("alerts.kinds");
  return { title: [t(kind), vehicle?.plateNumber].filter(Boolean).join(" · ") };
}

export default async function Page({ params }: Props) {
  const viewer = await requireUser("dispatcher", "admin");
  const { id } = await params;
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  const [alert, escalations] = await orNotFound(
    Promise.all([alertById(viewer, id), escalationsOf(viewer, id)]),
  );
  return (
    <AlertPage
      key={id}
      alert={alert}
      escalations={escalations.items}
      userId={viewer.id}
      tileUrl={TILE_URL}
      tileAttribution={TILE_ATTRIBUTION}
    />
  );
}

async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
