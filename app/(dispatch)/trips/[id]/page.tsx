import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { TripPage } from "@/components/trip/trip-page";
import { isAppError } from "@/lib/domain/errors";
import { env } from "@/lib/server/env";
import { tripById, tripTimeline, tripWay } from "@/lib/server/trips/read";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireUser("dispatcher", "admin");
  const { id } = await params;
  const { name, destination } = await orNotFound(tripById(viewer, id));
  return { title: name ?? destination.label ?? (await getTranslations("trip"))("title") };
}

export default async function Page({ params }: Props) {
  const viewer = await requireUser("dispatcher", "admin");
  const { id } = await params;
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  // The trip first: what is read after it is no older, and a newer version will read it again.
  const trip = await orNotFound(tripById(viewer, id));
  const [way, timeline] = await Promise.all([tripWay(viewer, id), tripTimeline(viewer, id)]);
  return (
    <TripPage
      key={id}
      trip={trip}
      way={way}
      timeline={timeline.items}
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
