import type { DemoAccount } from "../sign-in";
import type { DrivingThings } from "./driving-things";

/** A page to look at in the driving demo, and who looks. */
export type Story = {
  name: string;
  account: DemoAccount | null;
  path: (things: DrivingThings) => string;
  /** What is on screen once the page is whole, where that comes after the network is quiet. */
  whole?: string;
  /** What is pressed before it is looked at. */
  press?: string;
  /** What is in view is chosen by the width at first: a phone's page must be loaded on a phone. */
  fitsAtFirst?: boolean;
};
export const pages: Story[] = [
  { name: "sign-in", account: null, path: () => "/sign-in" },
  { name: "map", account: "dispatcher", path: () => "/map", fitsAtFirst: true },
  {
    name: "map-selected",
    account: "dispatcher",
    path: ({ vehicleId }) => `/map?vehicle=${vehicleId}`,
    fitsAtFirst: true,
  },
  { name: "trips", account: "dispatcher", path: () => "/trips" },
  {
    name: "trips-new",
    account: "dispatcher",
    path: ({ vehicleId }) => `/trips/new?vehicle=${vehicleId}`,
  },
  { name: "trips-day", account: "dispatcher", path: () => "/trips/day", fitsAtFirst: true },
  { name: "alerts", account: "dispatcher", path: () => "/alerts", whole: "[data-row]" },
  {
    name: "alerts-history",
    account: "dispatcher",
    path: () => "/alerts?tab=history",
    whole: "[data-row]",
  },
  {
    name: "alert",
    account: "dispatcher",
    path: ({ alert }) => `/alerts/${alert}`,
    whole: "[data-fixes]",
  },
  {
    name: "notifications",
    account: "dispatcher",
    path: () => "/notifications",
    whole: "[data-notification]",
  },
  {
    name: "notifications-preferences",
    account: "dispatcher",
    path: () => "/notifications?tab=preferences",
    whole: "table",
  },
  {
    name: "notifications-panel",
    account: "dispatcher",
    path: () => "/map",
    press: "[data-bell]",
  },
  { name: "on-call", account: "admin", path: () => "/on-call" },
  { name: "vehicles", account: "admin", path: () => "/vehicles" },
  { name: "vehicle", account: "admin", path: ({ vehicleId }) => `/vehicles/${vehicleId}` },
  {
    name: "trip",
    account: "dispatcher",
    path: ({ ongoing }) => `/trips/${ongoing}`,
    whole: "[data-scrubber]",
  },
  {
    name: "trip-replay",
    account: "dispatcher",
    path: ({ completed }) => `/trips/${completed}`,
    whole: "[data-scrubber]",
  },
  { name: "share", account: null, path: ({ share }) => share, whole: "canvas[data-vehicles='1']" },
  { name: "share-over", account: null, path: () => "/share/no-such-link" },
  { name: "geofences", account: "dispatcher", path: () => "/geofences", fitsAtFirst: true },
  { name: "rules", account: "admin", path: () => "/rules" },
  { name: "drivers", account: "dispatcher", path: () => "/drivers" },
  { name: "messages", account: "dispatcher", path: () => "/messages", whole: "[data-sent]" },
  {
    name: "message",
    account: "dispatcher",
    path: ({ message }) => `/messages/${message}`,
    whole: "[data-recipient]",
  },
  {
    name: "message-new",
    account: "dispatcher",
    path: () => "/messages/new",
    // Everyone of a role is the longest list there is.
    press: "fieldset button:first-of-type",
  },
  { name: "settings", account: "admin", path: () => "/settings" },
  { name: "join", account: null, path: ({ join }) => join },
  { name: "join-over", account: null, path: () => "/join/no-such-link" },
  { name: "drive-first-day", account: "driver3", path: () => "/drive", whole: "[data-done]" },
  // The guide has opened by itself: each test is a new phone.
  { name: "drive", account: "driver3", path: () => "/drive", press: "main header button:visible" },
];
