import { vehicleChange } from "@/lib/domain/vehicle";
import { route } from "@/lib/server/rest";
import { archiveVehicle, changeVehicle, vehicleById } from "@/lib/server/vehicles";

export const GET = route({ run: ({ actor, params }) => vehicleById(actor, params.id ?? "") });

export const PATCH = route({
  body: vehicleChange,
  run: ({ actor, params, body }) => changeVehicle(actor, params.id ?? "", body),
});

export const DELETE = route({ run: ({ actor, params }) => archiveVehicle(actor, params.id ?? "") });
