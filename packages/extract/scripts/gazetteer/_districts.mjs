// Second- and third-level divisions as places, and the district that a place lies in.
import { distance, keysOf } from "./_rows.mjs";

const SETTLED = new Set(["town", "village", "district"]);
/** Places that lie in one district: no rivers, regions and roads. */
const INSIDE = new Set(["town", "village", "district", "camp", "crossing", "base", "building"]);
/** A seat is no farther from the point of its district, in kilometres. */
const SEAT = 30;
/** The nearest known place is in the same district if the nearest of another district is this many times as far. */
const CLEARLY = 2;

const levelOf = (d) => (d.admin2 === "" ? "2" : "3");
const districtOf = (d) => d.admin2 || d.name;
const divisionKey = (p) => `${p.country} ${p.admin1}`;

/** A word of two or three letters, or one that needs context (صور، الثورة), is no district by itself. */
const isCommon = (key, weak) => weak.has(key) || (!key.includes(" ") && key.replace(/^ال/, "").length <= 3);

/** The first word of a name is one of areas or kinds of places (ريف، مركز، شمال). */
const opened = (key, opening) => opening.has(key.split(" ")[0]) && key.includes(" ");

/** Throws where a table written by hand names a district that the table of districts of its country lacks. */
export function checkDistricts(byHand, districts) {
  const countries = new Set(districts.map((d) => d.country));
  const known = new Set(districts.map((d) => `${divisionKey(d)} ${districtOf(d)}`));
  for (const p of byHand)
    if (countries.has(p.country) && p.admin2 !== "" && !known.has(`${divisionKey(p)} ${p.admin2}`))
      throw new Error(`${p.name}: «${p.admin1}» has no district «${p.admin2}» in data/places/districts`);
  for (const d of districts)
    if (
      d.admin2 !== "" &&
      !districts.some((o) => o.admin2 === "" && o.name === d.admin2 && o.admin1 === d.admin1)
    )
      throw new Error(`${d.name}: «${d.admin1}» has no district «${d.admin2}»`);
}

/**
 * The districts as places. Each is known by its word («قضاء سنجار»), and by its name alone where no town or other place
 * written by hand is called so in its division. One that is written by hand already gets the code and the words.
 */
export function districtPlaces({ districts, words, opening, weak }, others) {
  const taken = new Set(
    others
      .filter((p) => p.class !== "admin1")
      .flatMap((p) => keysOf(p.names).map((k) => `${divisionKey(p)} ${k}`)),
  );
  const byHand = others.filter((p) => p.class === "admin2");
  return districts.flatMap((d) => {
    const own = words
      .filter((w) => w.country === d.country && w.level === levelOf(d))
      .flatMap((w) => w.words);
    const classed = own.flatMap((word) =>
      d.ar.map((ar) => (own.includes(ar.split(" ")[0]) ? ar : `${word} ${ar}`)),
    );
    const keys = new Set(keysOf([...classed, ...d.ar]));
    const twin = byHand.find(
      (p) => divisionKey(p) === divisionKey(d) && keysOf(p.names).some((key) => keys.has(key)),
    );
    if (twin !== undefined && d.admin2 === "") {
      twin.names = [...new Set([...twin.names, ...classed])];
      twin.admin2 = d.name;
      twin.name = d.name;
      twin.code = d.code;
      return [];
    }
    const bare = d.ar.filter((ar) => {
      const [key = ""] = keysOf([ar]);
      return !opened(key, opening) && !isCommon(key, weak) && !taken.has(`${divisionKey(d)} ${key}`);
    });
    return {
      names: [...new Set([...classed, ...bare])],
      name: d.name,
      country: d.country,
      admin1: d.admin1,
      admin2: districtOf(d),
      class: "admin2",
      latitude: d.latitude,
      longitude: d.longitude,
      weight: d.admin2 === "" ? 4 : 3.5,
      byHand: true,
      doubtful: true,
      code: d.code,
    };
  });
}

/** Gives places the district that they are the seat of, that GeoNames has, or that their nearest neighbours are clearly in. */
export function placeInDistricts(places, districts) {
  const byDivision = new Map();
  for (const d of districts) byDivision.set(divisionKey(d), [...(byDivision.get(divisionKey(d)) ?? []), d]);
  const byCode = new Map(
    districts.filter((d) => d.gn_code !== "").map((d) => [`${d.country} ${d.gn_code}`, d]),
  );
  const open = [];
  const known = new Map([...byDivision.keys()].map((key) => [key, []]));
  for (const p of places) {
    const near = byDivision.get(divisionKey(p));
    if (near === undefined || !INSIDE.has(p.class)) continue;
    p.admin2 ||= seatOf(p, near) ?? nameIn(byCode.get(`${p.country} ${p.gnAdmin2 ?? ""}`), p) ?? "";
    if (p.admin2 === "") open.push(p);
    else if (p.latitude !== "") known.get(divisionKey(p)).push({ ...p, district: p.admin2 });
  }
  for (const d of districts)
    if (d.latitude !== "") known.get(divisionKey(d)).push({ ...d, district: districtOf(d) });
  for (const p of open) p.admin2 = nearestDistrict(p, known.get(divisionKey(p)));
}

const nameIn = (d, p) => (d !== undefined && d.admin1 === p.admin1 ? districtOf(d) : undefined);

function seatOf(p, near) {
  if (!SETTLED.has(p.class)) return undefined;
  const keys = new Set(keysOf(p.names));
  const seat = near.find(
    (d) =>
      keysOf(d.ar).some((key) => keys.has(key)) &&
      (d.latitude === "" || p.latitude === "" || distance(d, p) < SEAT),
  );
  return seat && districtOf(seat);
}

function nearestDistrict(p, known) {
  if (new Set(known.map((k) => k.district)).size === 1) return known[0].district;
  if (p.latitude === "") return "";
  let best;
  let other = Infinity;
  for (const k of known
    .map((k) => ({ district: k.district, far: distance(p, k) }))
    .sort((a, b) => a.far - b.far)) {
    best ??= k;
    if (k.district === best.district) continue;
    other = k.far;
    break;
  }
  return best !== undefined && other >= CLEARLY * best.far ? best.district : "";
}
