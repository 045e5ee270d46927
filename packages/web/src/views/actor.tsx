import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api } from "../api.js";
import { useLanguage } from "../language.js";
import { Narrowed } from "../parts/narrowed.js";
import { Answered } from "../parts/state.js";

/** An actor: what it took part in, on the map and over time. */
export default function ActorView() {
  const { id = "" } = useParams();
  const { t, of, language } = useLanguage();
  const found = useQuery({ queryKey: ["actor", id], queryFn: () => api.actor(id) });
  const regions = new Intl.DisplayNames([language], { type: "region" });
  return (
    <Answered query={found}>
      {({ actor }) => (
        <Narrowed by="actor" value={id}>
          <h1>
            <bdi>{of({ ar: actor.nameAr, en: actor.name })}</bdi>
          </h1>
          <p className="facts">
            {actor.kind !== undefined && <span>{t(`actorKind.${actor.kind}`, { defaultValue: "" })}</span>}
            {actor.country !== undefined && <span>{regions.of(actor.country) ?? actor.country}</span>}
          </p>
        </Narrowed>
      )}
    </Answered>
  );
}
