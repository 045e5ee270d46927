import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { useEffect, useState } from "react";
import { boxLine } from "./features.js";
import type { GeoJSONSource } from "maplibre-gl";

/** Lets a box be dragged on the map while it is switched on; tells west, south, east, north in degrees. */
export function useDrawnBox(
  map: MapLibre | null,
  done: (bbox: string) => void,
): { readonly on: boolean; readonly toggle: () => void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (map === null || !on) return;
    let from: MapMouseEvent["lngLat"] | null = null;
    const boxTo = (to: MapMouseEvent["lngLat"]): string | null =>
      from === null
        ? null
        : [
            Math.min(from.lng, to.lng),
            Math.min(from.lat, to.lat),
            Math.max(from.lng, to.lng),
            Math.max(from.lat, to.lat),
          ]
            .map((degrees) => degrees.toFixed(2))
            .join(",");
    const start = (event: MapMouseEvent): void => {
      event.preventDefault();
      from = event.lngLat;
    };
    const move = (event: MapMouseEvent): void => {
      if (from !== null) void map.getSource<GeoJSONSource>("box")?.setData(boxLine(boxTo(event.lngLat)));
    };
    const end = (event: MapMouseEvent): void => {
      const box = boxTo(event.lngLat);
      from = null;
      setOn(false);
      if (box !== null) done(box);
    };
    map.on("mousedown", start);
    map.on("mousemove", move);
    map.on("mouseup", end);
    map.dragPan.disable();
    return () => {
      map.off("mousedown", start);
      map.off("mousemove", move);
      map.off("mouseup", end);
      map.dragPan.enable();
    };
  }, [map, on, done]);
  return { on, toggle: () => setOn(!on) };
}
