import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/viewer";
import { VehicleDetail } from "@/components/vehicles/vehicle-detail";
import { isAppError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/user";
import { listUsers } from "@/lib/server/users";
import { vehicleById } from "@/lib/server/vehicles";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const vehicle = find(await requireUser("dispatcher", "admin"), (await params).id);
  return { title: vehicle.plateNumber };
}

export default async function VehiclePage({ params }: Props) {
  const viewer = await requireUser("dispatcher", "admin");
  const vehicle = find(viewer, (await params).id);
  const { items } = await listUsers(viewer, { role: "driver", limit: 10_000 });
  const drivers = items
    .filter(({ disabledAt }) => !disabledAt)
    .map(({ id, name }) => ({ id, name }));
  return <VehicleDetail vehicle={vehicle} drivers={drivers} isAdmin={viewer.role === "admin"} />;
}

function find(viewer: Actor, id: string) {
  try {
    return vehicleById(viewer, id);
  } catch (error) {
    if (isAppError(error) && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
