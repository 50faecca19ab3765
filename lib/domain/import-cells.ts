import { isLocalTime, localTime } from "./local-time";
import { instant } from "./position";

/** What is wrong with a row: which column, and what to do. */
export type Issue = { field: string; message: string };

export type Place = { lat: number; lng: number; label?: string | null };

/** The saved place of that name, if there is one. */
export type PlaceNamed = (name: string) => { lat: number; lng: number } | undefined;

type Cells = (column: string) => string;
type Tell = (field: string, message: string) => void;

/**
 * The place that a row gives as `origin` or `destination`: coordinates with the label of that
 * name, or a saved place's name alone. Null when it gives none that can be read, and tells why.
 */
export function placeIn(
  cells: Cells,
  end: string,
  placeNamed: PlaceNamed,
  tell: Tell,
): Place | null {
  const [label, lat, lng] = [cells(end), cells(`${end}_lat`), cells(`${end}_lng`)];
  if (lat === "" && lng === "") return savedPlace(label, end, placeNamed, tell);
  const place = {
    lat: degrees(lat, 90, `${end}_lat`, "Latitude", tell),
    lng: degrees(lng, 180, `${end}_lng`, "Longitude", tell),
    label: label || null,
  };
  return place.lat === null || place.lng === null ? null : (place as Place);
}

function savedPlace(name: string, end: string, placeNamed: PlaceNamed, tell: Tell): Place | null {
  if (name === "") {
    tell(end, `Give ${end}_lat and ${end}_lng, or the name of a saved place.`);
    return null;
  }
  const saved = placeNamed(name);
  if (saved) return { ...saved, label: name };
  tell(end, `There is no saved place “${name}”. Save it first, or give its coordinates.`);
  return null;
}

const numberForm = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** A cell's degrees; null, and told why, when it is no number or not on earth. */
function degrees(
  cell: string,
  most: number,
  field: string,
  what: string,
  tell: Tell,
): number | null {
  const value = numberForm.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isNaN(value)) {
    const said = cell === "" ? "Nothing stands here" : `“${cell}” is not a number`;
    tell(field, `${said}. ${what} is written in degrees with a point, like 24.7136.`);
    return null;
  }
  if (Math.abs(value) <= most) return value;
  tell(field, `${what} lies from −${most} to ${most} degrees, not at ${cell}.`);
  return null;
}

/**
 * The stops of a cell: `lat,lng[,label]` or names of saved places, with | between. What cannot be
 * read is left out and told.
 */
export function stopsIn(cell: string, placeNamed: PlaceNamed, tell: Tell): Place[] {
  if (cell === "") return [];
  return cell.split("|").flatMap((part, index) => {
    const said = part.trim();
    const tellStop: Tell = (_, message) => tell("stops", `Stop ${index + 1}: ${message}`);
    const saved = placeNamed(said);
    if (saved) return { ...saved, label: said };
    const [, lat, lng, label] = /^([^,]*),([^,]*)(?:,(.*))?$/.exec(said) ?? [];
    if (lat === undefined || lng === undefined) {
      tellStop(
        "stops",
        said === ""
          ? "Nothing stands here. Write lat,lng or the name of a saved place, with | between."
          : `There is no saved place “${said}”. Save it first, or write lat,lng,label.`,
      );
      return [];
    }
    const place = {
      lat: degrees(lat.trim(), 90, "stops", "Latitude", tellStop),
      lng: degrees(lng.trim(), 180, "stops", "Longitude", tellStop),
      label: label?.trim() || null,
    };
    return place.lat === null || place.lng === null ? [] : [place as Place];
  });
}

/** The moment a cell names, null when it names none. A time without its zone is one of `zone`. */
export function timeIn(cell: string, zone: string | undefined, tell: Tell): Date | null {
  if (cell === "") return null;
  if (isLocalTime(cell)) {
    if (zone === undefined) {
      tell("scheduled_at", `In which time zone is ${cell}? Choose one, or write ${cell}Z for UTC.`);
      return null;
    }
    const moment = localTime(cell, zone);
    if (!moment) tell("scheduled_at", `There is no ${cell} in ${zone}. Check day and hour.`);
    return moment;
  }
  const moment = instant.safeParse(cell);
  if (moment.success) return moment.data;
  tell(
    "scheduled_at",
    `“${cell}” is not a time. Write 2026-01-31T08:00:00+03:00, or 2026-01-31 08:00.`,
  );
  return null;
}
