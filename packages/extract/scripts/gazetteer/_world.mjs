// Puts the sources of the gazetteer together: countries, divisions, towns, and the tables written by hand.
import { checkDistricts, districtPlaces, placeInDistricts } from "./_districts.mjs";
import { distance, keysOf } from "./_rows.mjs";

/** Countries whose smaller towns are in the news in Arabic. */
export const NEAR = new Set(
  "SY IQ LB PS IL JO YE SA AE QA KW BH OM EG SD SS LY TN DZ MA MR EH SO DJ TR IR UA AF PK ML NE NG TD BF ET ER".split(
    " ",
  ),
);
const ARAB = new Set("SY IQ LB PS JO YE SA AE QA KW BH OM EG SD LY TN DZ MA MR EH SO DJ".split(" "));
const CLASS_WEIGHT = {
  country: 9,
  admin1: 4.5,
  admin2: 4,
  region: 4.5,
  water: 5,
  town: 4,
  village: 3,
  district: 3.5,
  camp: 4,
  road: 3,
  crossing: 4,
  base: 4,
  building: 3.5,
};

/** How sure a name is: 3 anywhere, 2 with a sign of place, 1 only with a strong one. */
function strengthOf(place) {
  if (place.sure === "yes" || place.class === "country") return 3;
  if (place.sure === "no") return 1;
  const key = keysOf([place.names[0]])[0] ?? "";
  const near = NEAR.has(place.country);
  if (place.doubtful) return 2;
  if (place.byHand) return key.includes(" ") || key.length >= 5 ? 3 : 2;
  if (place.class === "admin1") return near ? 3 : 2;
  if (place.class === "district") return 1;
  if (near && !ARAB.has(place.country))
    return place.weight >= 5.3 ? 3 : place.weight >= 4.7 || key.includes(" ") ? 2 : 1;
  if (near) return place.weight >= 5 ? 3 : 2;
  return place.weight >= 5.5 && key.length >= 5 ? 2 : 1;
}

/** The places that are read by hand or are divisions (home), and the towns of the world. */
export function worldPlaces({
  towns,
  divisions,
  divisionsByHand,
  countries,
  cldr,
  capitals,
  byHand,
  districts,
  districtWords,
  opening,
  weak,
  never,
}) {
  const handCodes = new Map(divisionsByHand.map((d) => [d.code, d]));
  const english = new Map(cldr.map((c) => [c.code, c]));
  const home = [];
  for (const c of countries) {
    const names = [...new Set([...c.names, ...(english.get(c.code)?.ar ?? [])])];
    home.push({ names, name: english.get(c.code)?.name ?? c.names[0], country: c.code, class: "country" });
  }
  const known = new Set(countries.map((c) => c.code));
  for (const c of cldr)
    if (!known.has(c.code)) home.push({ names: c.ar, name: c.name, country: c.code, class: "country" });

  const replaced = new Set(divisionsByHand.filter((d) => d.ar === "-").map((d) => d.code));
  const merged = new Map(divisions.map((d) => [d.code, d]));
  for (const d of divisionsByHand) {
    const old = merged.get(d.code);
    merged.set(d.code, { ...old, ...Object.fromEntries(Object.entries(d).filter(([, v]) => v !== "")) });
  }
  for (const code of replaced) merged.delete(code);
  const divisionName = new Map();
  for (const d of merged.values()) {
    divisionName.set(d.code, d.name);
    home.push({
      names: d.ar.split("|"),
      name: d.name,
      country: d.country,
      admin1: d.name,
      class: "admin1",
      latitude: d.latitude,
      longitude: d.longitude,
      id: d.geonames,
      code: d.pcode,
    });
  }
  for (const d of handCodes.values()) if (d.ar === "-" && d.name) divisionName.set(d.code, d.name);

  const divided = new Set([...merged.values()].map((d) => `${d.country} ${d.name}`));
  for (const p of [...byHand, ...districts])
    if (p.admin1 !== "" && !divided.has(`${p.country} ${p.admin1}`))
      throw new Error(
        `${p.name}: ${p.country} has no first-level division «${p.admin1}» in divisions.tsv or divisions-by-hand.tsv`,
      );
  checkDistricts(byHand, districts);

  const capitalNames = new Map(capitals.map((c) => [c.country, keysOf([c.ar])[0]]));
  const namesOf = (t) => t.ar.split("|").filter((name) => !keysOf([name]).some((key) => never.has(key)));
  const world = towns.map((t) => ({
    names: namesOf(t),
    name: t.name,
    country: t.country,
    admin1: divisionName.get(t.admin1) ?? "",
    feature: t.feature,
    gnAdmin2: t.admin2,
    class: t.feature === "PPLX" ? "district" : "town",
    latitude: t.latitude,
    longitude: t.longitude,
    id: t.id,
    weight: Math.log10(Number(t.population) + 300),
  }));
  const byKey = new Map();
  for (const t of world)
    for (const key of keysOf(t.names))
      byKey.set(`${t.country} ${key}`, [...(byKey.get(`${t.country} ${key}`) ?? []), t]);
  const used = new Set();
  const anywhere = new Map();
  for (const t of world)
    for (const key of keysOf(t.names)) anywhere.set(key, [...(anywhere.get(key) ?? []), t]);
  for (const p of byHand) {
    const place = { ...p, names: p.ar, byHand: true };
    const settled = ["town", "village", "district"].includes(p.class);
    const twins = settled ? keysOf(p.ar).flatMap((key) => byKey.get(`${p.country} ${key}`) ?? []) : [];
    const fits = twins.filter((t) =>
      p.latitude !== "" ? distance(p, t) < 40 : p.admin1 === "" || t.admin1 === "" || t.admin1 === p.admin1,
    );
    const twin = fits.sort((a, b) => b.weight - a.weight)[0];
    // What is written by hand says in which country a place is (القدس، مجدل شمس).
    for (const key of settled && p.latitude !== "" ? keysOf(p.ar) : [])
      for (const t of anywhere.get(key) ?? []) if (distance(p, t) < 12) used.add(t);
    if (twin) {
      used.add(twin);
      place.names = [...new Set([...p.ar, ...twin.names])];
      place.id = twin.id;
      place.latitude ||= twin.latitude;
      place.longitude ||= twin.longitude;
      place.admin1 ||= twin.admin1;
      place.gnAdmin2 = twin.gnAdmin2;
      place.weight = Math.max(twin.weight, CLASS_WEIGHT[p.class] - 0.5);
    }
    home.push(place);
  }
  home.push(...districtPlaces({ districts, words: districtWords, opening, weak }, home));
  placeInDistricts([...home, ...world.filter((t) => !used.has(t))], districts);
  const far = (p) => !NEAR.has(p.country);
  const finish = (p) => {
    const prior = p.byHand ? 0.8 : NEAR.has(p.country) || p.class === "country" ? 0 : -0.8;
    p.weight = Math.round(10 * ((p.weight ?? CLASS_WEIGHT[p.class] ?? 3) + prior)) / 10;
    for (const cell of ["admin1", "admin2", "latitude", "longitude", "id", "country", "code"]) p[cell] ??= "";
    const seat = p.class === "town" && (p.byHand || p.feature === "PPLC");
    if (seat && keysOf(p.names).includes(capitalNames.get(p.country))) p.weight = Math.max(p.weight, 6.5);
    p.strength = strengthOf(p);
    p.far = far(p) && p.class !== "country" && !p.byHand;
    return p;
  };
  const keep = (t) =>
    !far(t) || t.class === "country" || t.byHand || !keysOf(t.names).every((key) => weak.has(key));
  return {
    home: home.filter(keep).map(finish),
    world: world.filter((t) => t.names.length > 0 && !used.has(t) && keep(t)).map(finish),
  };
}
