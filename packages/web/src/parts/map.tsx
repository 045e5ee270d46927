import { useQuery } from "@tanstack/react-query";
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapLayerMouseEvent } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json?url";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { countryNames } from "./country-names.js";
import { hatched } from "./hatch.js";
import { familyOf } from "./marks.js";

/** Colours of the families (Okabe and Ito), told apart by colour-blind readers. */
const COLORS: Readonly<Record<string, string>> = {
  assault: "#b3430f",
  coerce: "#0b62a3",
  protest: "#8a6d00",
  mobilize: "#7a4b7f",
  words: "#4a5a68",
  peace: "#00775a",
};
setWorkerUrl(workerUrl);

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** The map: a point as a point, an area as a hollow circle, never as a dot at its capital; clusters counted. */
export default function IncidentMap({
  query,
  onArea,
}: {
  readonly query: string;
  readonly onArea: (bbox: string) => void;
}) {
  const { t, n, of, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const navigate = useNavigate();
  const [zoom, setZoom] = useState(3);
  const [ready, setReady] = useState(false);
  const found = useQuery({
    queryKey: ["map", query, Math.round(zoom)],
    queryFn: () => api.map(query, Math.round(zoom)),
  });
  useEffect(() => {
    if (box.current === null) return;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const made = new MapLibre({
      container: box.current,
      attributionControl: { compact: true, customAttribution: "Natural Earth" },
      center: [38, 29],
      zoom: 3,
      maxZoom: 11,
      style: {
        version: 8,
        sources: {
          countries: { type: "geojson", data: EMPTY },
          names: { type: "geojson", data: EMPTY },
          incidents: { type: "geojson", data: EMPTY },
        },
        layers: [
          { id: "sea", type: "background", paint: { "background-color": dark ? "#16202a" : "#dfe7ea" } },
          {
            id: "land",
            type: "fill",
            source: "countries",
            paint: { "fill-color": dark ? "#232a30" : "#f7f4ec" },
          },
          {
            id: "borders",
            type: "line",
            source: "countries",
            paint: { "line-color": dark ? "#56616b" : "#a9a294", "line-width": 0.8 },
          },
          {
            id: "names",
            type: "symbol",
            source: "names",
            layout: {
              "text-field": ["get", "name"],
              "text-font": ["IBM Plex Sans Arabic"],
              "text-size": 12,
              "symbol-sort-key": ["-", 0, ["get", "size"]],
            },
            paint: {
              "text-color": dark ? "#a8b0b6" : "#5b646b",
              "text-halo-color": dark ? "#232a30" : "#f7f4ec",
              "text-halo-width": 1.4,
            },
          },
          {
            id: "areas",
            type: "symbol",
            source: "incidents",
            filter: [">=", ["get", "precision"], 4],
            layout: {
              "icon-image": ["concat", "hatch-", ["get", "family"]],
              "icon-size": ["interpolate", ["linear"], ["get", "precision"], 4, 0.75, 6, 1.2],
              "icon-allow-overlap": true,
              "icon-ignore-placement": true,
            },
          },
          {
            id: "points",
            type: "circle",
            source: "incidents",
            filter: ["<", ["get", "precision"], 4],
            paint: {
              "circle-radius": ["interpolate", ["linear"], ["get", "count"], 1, 5, 2, 9, 50, 18, 1000, 30],
              "circle-color": ["get", "color"],
              "circle-opacity": 0.75,
              "circle-stroke-color": dark ? "#16202a" : "#ffffff",
              "circle-stroke-width": 1.2,
            },
          },
          {
            id: "counts",
            type: "symbol",
            source: "incidents",
            filter: [">", ["get", "count"], 1],
            layout: {
              "text-field": ["get", "label"],
              "text-font": ["IBM Plex Sans"],
              "text-size": 11,
              "text-allow-overlap": true,
            },
            paint: {
              "text-color": dark ? "#ffffff" : "#1d2327",
              "text-halo-color": dark ? "#14191d" : "#ffffff",
              "text-halo-width": 1.6,
            },
          },
        ],
      },
    });
    map.current = made;
    for (const [family, colour] of Object.entries(COLORS)) {
      const image = hatched(colour);
      if (image !== null) made.addImage(`hatch-${family}`, image);
    }
    made.on("load", () => {
      setReady(true);
      void fetch(countries)
        .then((response): Promise<Topology<{ countries: GeometryCollection }>> => response.json())
        .then(async (topology) => {
          const outlines = feature(topology, topology.objects.countries);
          await made.getSource<GeoJSONSource>("countries")?.setData(outlines);
          await made.getSource<GeoJSONSource>("names")?.setData(countryNames(outlines, language));
        });
    });
    made.on("zoomend", () => setZoom(made.getZoom()));
    for (const layer of ["points", "areas"]) {
      made.on("click", layer, (event: MapLayerMouseEvent) => {
        const id: unknown = event.features?.[0]?.properties.incident;
        const count: unknown = event.features?.[0]?.properties.count;
        if (typeof id === "string" && count === 1) void navigate(`/incidents/${id}`);
        else made.easeTo({ center: event.lngLat, zoom: made.getZoom() + 2 });
      });
    }
    return () => made.remove();
  }, [navigate, language]);
  useEffect(() => {
    if (!ready) return;
    void map.current?.getSource<GeoJSONSource>("incidents")?.setData({
      type: "FeatureCollection",
      features: (found.data?.features ?? []).map((f) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [f.longitude, f.latitude] },
        properties: {
          incident: f.incident,
          count: f.count,
          precision: f.precision,
          label: n(f.count),
          family: familyOf(f.type),
          color: COLORS[familyOf(f.type)] ?? "#4a5a68",
        },
      })),
    });
  }, [found.data, ready, n]);
  const area = (): void => {
    const bounds = map.current?.getBounds();
    if (bounds)
      onArea(
        [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
          .map((d) => d.toFixed(2))
          .join(","),
      );
  };
  return (
    <>
      <div ref={box} className="canvas" role="application" aria-label={t("map")} dir="ltr" />
      <p className="under">
        <button type="button" onClick={area}>
          {t("mapArea")}
        </button>
        <details>
          <summary>{t("mapList")}</summary>
          <ul>
            {(found.data?.features ?? []).slice(0, 60).map((f) => (
              <li key={`${f.kind}${f.incident}`}>
                <a href={`/incidents/${f.incident}`}>
                  <bdi>{of(f.title)}</bdi>
                </a>{" "}
                {f.count > 1 && t("incidents", { count: f.count, number: n(f.count) })}{" "}
                {f.precision >= 4 && t("precision.4")}
              </li>
            ))}
          </ul>
        </details>
      </p>
    </>
  );
}
