/** The rooms a socket may be in. */
export const room = {
  user: (id: string) => `user:${id}`,
  session: (id: string) => `session:${id}`,
  vehicle: (id: string) => `vehicle:${id}`,
  /** The sockets of whoever is on duty with the vehicle. */
  crew: (vehicleId: string) => `crew:${vehicleId}`,
  trip: (id: string) => `trip:${id}`,
  /** Dispatchers and admins. */
  staff: "staff",
  tracking: "tracking",
  trackingBatch: "tracking:batch",
};
