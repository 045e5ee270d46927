import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, type PlaceSummary } from "../api.js";
import { useLanguage } from "../language.js";
import { PrecisionMark } from "../parts/marks.js";
import { Narrowed } from "../parts/narrowed.js";
import { Answered } from "../parts/state.js";

/** A place of the gazetteer: what it saw, over time. */
export default function PlaceView() {
  const { id = "" } = useParams();
  const { t, of, language } = useLanguage();
  const found = useQuery({ queryKey: ["place", id], queryFn: () => api.place(id) });
  const regions = new Intl.DisplayNames([language], { type: "region" });
  return (
    <Answered query={found}>
      {({ place }) => (
        <Narrowed by="place" value={id}>
          <h1>
            <bdi>{of({ ar: place.nameAr, en: place.name })}</bdi>
          </h1>
          <p className="facts">
            <span>
              <PrecisionMark precision={place.precision} /> {t(`precision.${place.precision ?? 6}`)}
            </span>
            {place.admin1 !== undefined && place.admin1 !== place.name && (
              <Link to={around(place)}>
                <bdi lang="en">{place.admin1}</bdi>
              </Link>
            )}
            {place.country !== undefined && (
              <Link to={`/?country=${place.country}`}>{regions.of(place.country) ?? place.country}</Link>
            )}
            {place.precision === 4 && <Link to={around(place)}>{t("place.within")}</Link>}
          </p>
        </Narrowed>
      )}
    </Answered>
  );
}

/** All of the governorate that a place lies in, or is. */
const around = ({ country, admin1, name }: PlaceSummary): string =>
  `/?${new URLSearchParams({ ...(country !== undefined && { country }), admin1: admin1 ?? name }).toString()}`;
