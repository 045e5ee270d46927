import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapLayerMouseEvent } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../api.js";
import { useLanguage } from "../../language.js";
import { useDark } from "../theme.js";
import { AreaFields } from "./area-fields.js";
import { boxLine, drawnOf } from "./features.js";
import { hatchedCircle, hatchedTile } from "./hatch.js";
import { MapList } from "./map-list.js";
import { countryNames, loadOutlines, type Outlines } from "./outlines.js";
import { colorsOf, styleOf } from "./style.js";
import { useDrawnBox } from "./use-drawn-box.js";

setWorkerUrl(workerUrl);

type Change = (next: Record<string, string | null>) => void;

/**
 * The map: a point as a point, a governorate or country of which no more is known as its hatched outline, never as a
 * dot on its capital; clusters counted. A box narrows the view, drawn or written.
 */
export default function IncidentMap({
  query,
  bbox,
  change,
}: {
  readonly query: string;
  readonly bbox: string | null;
  /** Sets parts of the filter; without it the map only shows. */
  readonly change?: Change;
}) {
  const { t, n, language } = useLanguage();
  const dark = useDark();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const navigate = useNavigate();
  const [zoom, setZoom] = useState(3);
  const settings = useQuery({ queryKey: ["settings"], queryFn: api.settings, staleTime: Infinity });
  const tiles = settings.data?.tiles ?? null;
  const found = useQuery({
    queryKey: ["map", query, Math.round(zoom)],
    queryFn: ({ signal }) => api.map(query, Math.round(zoom), signal),
    placeholderData: keepPreviousData,
  });
  const latest = useRef<Change | undefined>(change);
  useEffect(() => {
    latest.current = change;
  }, [change]);
  useEffect(() => {
    if (box.current === null || settings.isPending) return;
    const made = new MapLibre({
      container: box.current,
      attributionControl: { compact: true, customAttribution: "Natural Earth" },
      center: [38, 29],
      zoom: 3,
      maxZoom: tiles === null ? 11 : 17,
      style: styleOf(dark, tiles),
    });
    for (const [family, colour] of Object.entries(colorsOf(dark))) {
      const [circle, tile] = [hatchedCircle(colour), hatchedTile(colour)];
      if (circle !== null) made.addImage(`hatch-${family}`, circle);
      if (tile !== null) made.addImage(`tile-${family}`, tile);
    }
    made.on("load", () => {
      setMap(made);
      void loadOutlines().then(setOutlines);
    });
    made.on("zoomend", () => setZoom(made.getZoom()));
    for (const layer of ["points", "around", "areas"])
      made.on("click", layer, (event: MapLayerMouseEvent) => {
        const { incident, count, country, admin1 }: Record<string, unknown> =
          event.features?.[0]?.properties ?? {};
        if (typeof incident === "string" && count === 1) void navigate(`/incidents/${incident}`);
        else if (layer === "areas" && typeof country === "string" && latest.current !== undefined)
          latest.current({ country, admin1: typeof admin1 === "string" ? admin1 : null });
        else made.easeTo({ center: event.lngLat, zoom: made.getZoom() + 2 });
      });
    return () => {
      setMap(null);
      made.remove();
    };
  }, [navigate, dark, tiles, settings.isPending]);
  useEffect(() => {
    if (map === null || outlines === null) return;
    void map.getSource<GeoJSONSource>("countries")?.setData(outlines.countries);
    void map.getSource<GeoJSONSource>("names")?.setData(countryNames(outlines, language));
  }, [map, outlines, language]);
  useEffect(() => {
    if (map === null) return;
    const drawn = drawnOf(found.data?.features ?? [], outlines, colorsOf(dark), n);
    void map.getSource<GeoJSONSource>("incidents")?.setData(drawn.points);
    void map.getSource<GeoJSONSource>("areas")?.setData(drawn.areas);
    // Told to whoever waits for it: tests and the pictures of the documentation.
    if (outlines !== null && found.data !== undefined)
      void map.once("idle").then(() => map.getContainer().setAttribute("data-drawn", ""));
  }, [map, outlines, found.data, dark, n]);
  useEffect(() => {
    void map?.getSource<GeoJSONSource>("box")?.setData(boxLine(bbox));
  }, [map, bbox]);
  const drawing = useDrawnBox(map, (drawn) => change?.({ bbox: drawn }));
  return (
    <>
      <div
        ref={box}
        className={drawing.on ? "canvas drawing" : "canvas"}
        role="application"
        aria-label={t("map")}
        dir="ltr"
      />
      <div className="under">
        {change !== undefined && (
          <>
            <button type="button" aria-pressed={drawing.on} onClick={drawing.toggle} disabled={map === null}>
              {t("area.draw")}
            </button>
            <AreaFields
              bbox={bbox}
              shown={() => (map === null ? null : boundsOf(map))}
              set={(next) => change({ bbox: next })}
            />
          </>
        )}
        <MapList features={found.data?.features ?? []} />
      </div>
    </>
  );
}

/** What the map shows, as the filter writes it. */
function boundsOf(map: MapLibre): string {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
    .map((degrees) => degrees.toFixed(2))
    .join(",");
}
