import { id } from "../../domain/id";
import { assignCommand, noteCommand, stopCommand, tripCommand } from "../../domain/trip-input";
import {
  assignTrip,
  atStop,
  cancelTrip,
  completeTrip,
  noteOnTrip,
  startTrip,
} from "../trips/command";
import { tripById } from "../trips/read";
import { type Handler, on } from "./handler";
import { join, room } from "./rooms";

export const tripEvents: Handler[] = [
  on("subscribe:trip", "subscription", id, async (user, tripId, socket) => {
    const data = await tripById(user, tripId);
    join(socket, room.trip(data.id));
    socket.emit("trip:updated", { tripId: data.id, data });
  }),
  on("unsubscribe:trip", "subscription", id, (_user, tripId, socket) => {
    socket.leave(room.trip(tripId));
  }),
  on("trip:start", "event", tripCommand, startTrip),
  on("trip:complete", "event", tripCommand, completeTrip),
  on("trip:cancel", "event", tripCommand, cancelTrip),
  on("trip:assign", "event", assignCommand, assignTrip),
  on("trip:note", "event", noteCommand, noteOnTrip),
  on("stop:arrive", "event", stopCommand, atStop("arrive")),
  on("stop:depart", "event", stopCommand, atStop("depart")),
  on("stop:fail", "event", stopCommand, atStop("fail")),
  on("stop:skip", "event", stopCommand, atStop("skip")),
  on("stop:reopen", "event", stopCommand, atStop("reopen")),
];
