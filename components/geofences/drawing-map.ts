import "@geoman-io/leaflet-geoman-free";
import "@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css";
import "./fence-editor.css";
import L from "leaflet";

// Only what asks for it is its business: not the fences, not the maps of other pages.
L.PM.setOptIn(true);

/** The map with the drawing plugin at work on it. */
export function drawingMap(map: L.Map): L.Map {
  map.options.pmIgnore = false;
  // It takes maps too, whatever its types say.
  if (!map.pm) L.PM.reInitLayer(map as unknown as L.Layer);
  return map;
}
