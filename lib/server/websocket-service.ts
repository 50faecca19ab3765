import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { AlertView } from "../domain/alert";
import type { GeofenceView } from "../domain/geofence";
import type { HandoverView } from "../domain/handover";
import type { NotificationView } from "../domain/notification";
import type { Location } from "../domain/position";
import type { RefusedCommandView } from "../domain/refused-command";
import type { RuleView } from "../domain/rule";
import type { VehicleView } from "../domain/vehicle";
import type { MessageRead, NotificationsRead } from "../realtime/events";
import { isAllowedOrigin } from "./origins";
import { remember } from "./remember";
import { authenticateSocket } from "./sockets/authenticate";
import type { LiveServer, LiveSocket } from "./sockets/live-socket";
import { room } from "./sockets/rooms";

const live = remember("live", () => ({ io: null as LiveServer | null }));

/** To all of these rooms, each socket once; to nobody while no server runs (commands, tests). */
const to = (...rooms: string[]) => live.io?.to(rooms);

const tripRooms = (tripId: string, data: { driverId?: string | null }) => [
  room.staff,
  room.trip(tripId),
  ...(data.driverId ? [room.user(data.driverId)] : []),
];

/** Whose an alert is: the driver of then, and no later one; of nobody's, whoever has the vehicle. */
const driverRooms = (vehicleId: string | null, { driverId }: { driverId?: string | null }) => {
  if (driverId) return [room.user(driverId)];
  return vehicleId ? [room.crew(vehicleId)] : [];
};

type LocationInput = Pick<Location, "lat" | "lng"> & Partial<Location>;
type TripData = { driverId?: string | null } & Record<string, unknown>;
type AlertData = { priority?: string; kind?: string; driverId?: string | null } & Record<
  string,
  unknown
>;
type Broadcast = { message: string; type: string; title?: string };

/** Everything that is emitted to clients goes through here (contract §3). */
export const websocketService = {
  /** Opens Socket.IO on `server`; `accept` gets every socket that was let in. */
  initialize(server: HttpServer, accept: (socket: LiveSocket) => void = () => {}): LiveServer {
    const io: LiveServer = new Server(server, {
      maxHttpBufferSize: 16 * 1024,
      connectTimeout: 5000,
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      destroyUpgrade: false,
      cors: {
        origin: (origin, answer) => answer(null, !origin || isAllowedOrigin(origin)),
        credentials: true,
      },
    });
    live.io = io;
    io.use((socket, next) => void websocketService.authenticateSocket(socket, next));
    io.on("connection", (socket) => {
      const { id, role, sessionId } = socket.data.user;
      socket.join([room.user(id), room.session(sessionId)]);
      if (role !== "driver") socket.join(room.staff);
      accept(socket);
    });
    return io;
  },

  authenticateSocket,

  /** A change of status, fuel or another reading of a vehicle. */
  emitVehicleUpdate(vehicleId: string, data: object): void {
    to(room.vehicle(vehicleId), room.tracking)?.emit("vehicle:updated", { vehicleId, data });
  },

  /** A change of what a vehicle is (plate, name, driver, archived): batch subscribers hear it too. */
  emitVehicleChange(vehicleId: string, data: VehicleView): void {
    to(room.vehicle(vehicleId), room.tracking, room.trackingBatch)?.emit("vehicle:updated", {
      vehicleId,
      data,
    });
  },

  emitGPSUpdate(vehicleId: string, location: LocationInput): void {
    const { lat, lng, speed = null, heading = null, accuracy = null } = location;
    const recordedAt = location.recordedAt ?? new Date().toISOString();
    const whole = { lat, lng, speed, heading, accuracy, recordedAt };
    to(room.vehicle(vehicleId))?.emit("vehicle:location", { vehicleId, location: whole });
    to(room.tracking)?.emit("tracking:update", { vehicleId, location: whole });
  },

  emitLowFuelWarning(vehicleId: string, fuelLevel: number): void {
    to(room.staff, room.crew(vehicleId))?.emit("vehicle:low-fuel", { vehicleId, fuelLevel });
  },

  emitTripUpdate(tripId: string, data: TripData): void {
    to(...tripRooms(tripId, data))?.emit("trip:updated", { tripId, data });
  },

  emitTripStarted(tripId: string, data: TripData): void {
    to(...tripRooms(tripId, data))?.emit("trip:started", { tripId, data });
  },

  emitTripCompleted(tripId: string, data: TripData): void {
    to(...tripRooms(tripId, data))?.emit("trip:completed", { tripId, data });
  },

  emitTripCancelled(tripId: string, reason: string | null, driverId: string | null = null): void {
    to(...tripRooms(tripId, { driverId }))?.emit("trip:cancelled", { tripId, reason });
  },

  /** Progress and ETA: to whoever watches this trip, and its driver (contract §3). */
  emitTripProgress(tripId: string, data: TripData): void {
    const driver = data.driverId ? [room.user(data.driverId)] : [];
    to(room.trip(tripId), ...driver)?.emit("trip:updated", { tripId, data });
  },

  /** The trip is another driver's from now on: the last this one hears of it. */
  leaveTrip(userId: string, tripId: string, data: TripData): void {
    live.io?.in(room.user(userId)).socketsLeave(room.trip(tripId));
    to(room.user(userId))?.emit("trip:updated", { tripId, data });
  },

  /** A command from a driver's phone that was refused, or settled since. */
  emitRefusedCommand(refused: RefusedCommandView): void {
    to(room.staff, room.user(refused.user.id))?.emit("command:unsettled", { refused });
  },

  /** An alert that opened or escalated; an SOS never lights its own driver's screen. */
  emitEmergencyAlert(vehicleId: string | null, alert: AlertData): void {
    const driver = alert.kind === "sos" ? [] : driverRooms(vehicleId, alert);
    const event = { alert: { vehicleId, ...alert }, priority: alert.priority ?? "critical" };
    to(room.staff, ...driver)?.emit("emergency:alert", event);
  },

  /** An alert has changed: also to its driver, and whoever else of these it concerns. */
  emitAlertUpdate(alert: AlertView, userIds: string[]): void {
    const driver = alert.kind === "sos" ? [] : driverRooms(alert.vehicleId, alert);
    to(room.staff, ...driver, ...userIds.map(room.user))?.emit("alert:updated", { alert });
  },

  /** A geofence was drawn, changed or taken off the map. */
  emitGeofenceChange(geofence: GeofenceView): void {
    to(room.staff)?.emit("geofence:changed", { geofence });
  },

  /** The rule that holds from now on; `removedFor`: the vehicle that went by its own until now. */
  emitRuleChange(rule: RuleView, removedFor?: string): void {
    to(room.staff)?.emit("rule:changed", { rule, ...(removedFor && { removedFor }) });
  },

  /** A shift was handed over, or somebody accepted it. */
  emitHandover(handover: HandoverView): void {
    to(room.staff)?.emit("handover:changed", { handover });
  },

  sendNotificationToUser(userId: string, message: NotificationView): void {
    to(room.user(userId))?.emit("notification:new", message);
  },

  sendBulkNotifications(userIds: string[], message: NotificationView): void {
    if (userIds.length > 0) to(...userIds.map(room.user))?.emit("notification:new", message);
  },

  /** How many notifications a user has not read. */
  emitNotificationCount(userId: string, count: number): void {
    to(room.user(userId))?.emit("notification:count", { count });
  },

  /** Notifications were read on one screen: they are read on all of that user's. */
  emitNotificationsRead(userId: string, read: NotificationsRead): void {
    to(room.user(userId))?.emit("notification:read", read);
  },

  /** Whoever wrote a message sees who has read it; drivers never hear who else got it. */
  emitMessageRead(read: MessageRead): void {
    to(room.staff)?.emit("message:read", read);
  },

  broadcastNotification({ message, type, title }: Broadcast): void {
    live.io?.emit("notification:broadcast", {
      message,
      type,
      ...(title !== undefined && { title }),
      createdAt: new Date().toISOString(),
    });
  },

  getConnectionsCount(): number {
    return live.io?.of("/").sockets.size ?? 0;
  },

  /** Whether anybody in the control room (dispatcher, admin) has a socket open. */
  isStaffConnected(): boolean {
    return (live.io?.of("/").adapter.rooms.get(room.staff)?.size ?? 0) > 0;
  },

  /** Whether any socket of this user is open. */
  isOnline(userId: string): boolean {
    return (live.io?.of("/").adapter.rooms.get(room.user(userId))?.size ?? 0) > 0;
  },

  /** Whether a page of this driver is on screen in any of their tabs. */
  isAnyPageVisible(userId: string): boolean {
    return [...(live.io?.of("/").sockets.values() ?? [])].some(
      ({ data }) => data.user.id === userId && data.isPageVisible === true,
    );
  },

  /** A driver's duty began, ended or changed vehicles: their own screens ask how it stands. */
  emitDutyChange(userId: string): void {
    to(room.user(userId))?.emit("duty:changed", {});
  },

  getActiveConnections() {
    return [...(live.io?.of("/").sockets.values() ?? [])].map(({ id, data, conn }) => ({
      socketId: id,
      userId: data.user.id,
      userRole: data.user.role,
      name: data.user.name,
      connectedAt: data.connectedAt.toISOString(),
      address: data.address,
      transport: conn.transport.name,
    }));
  },

  /** Makes the driver's sockets the crew of one vehicle, or of none: they hear of no other. */
  setCrew(userId: string, vehicleId: string | null): void {
    for (const socket of live.io?.of("/").sockets.values() ?? []) {
      if (socket.data.user.id !== userId) continue;
      const own = vehicleId ? [room.crew(vehicleId), room.vehicle(vehicleId)] : [];
      for (const name of socket.rooms) {
        if (/^(crew|vehicle):/.test(name) && !own.includes(name)) socket.leave(name);
      }
      if (vehicleId) socket.join(room.crew(vehicleId));
    }
  },

  /** Drops every socket of a session for good: its client does not come back. */
  disconnectSession(sessionId: string): void {
    live.io?.in(room.session(sessionId)).disconnectSockets(true);
  },

  /** Closes every transport; clients come back by themselves. */
  disconnectAll(): void {
    for (const socket of live.io?.of("/").sockets.values() ?? []) socket.conn.close();
  },
};
