// Rows of the gazetteer: a line each, the folded names in one text and the cells of the place in another.
import { fold } from "./_fold.mjs";

const CLASS_FIRST = /^(?:محافظه|ولايه|مقاطعه|شعبيه|بلديه|اماره|اقليم) /;

/** Folded names, each once. */
export function keysOf(names) {
  const keys = names.map((name) => fold(name.replaceAll("-", " ").replace(/\s+/g, " ").trim()));
  return [...new Set(keys.filter((key) => key.length >= 2))];
}

const SETTLED_FIRST = /^(?:مدينه|بلده|قريه|حي|منطقه|ناحيه|قضاء|مديريه) /;

/**
 * As `keysOf`; a division is known without its class word too («حمص»), unless that is a common word. «مدينة زنجبار» is
 * read as a class word and a name, so that all places of that name are weighed.
 */
export function placeKeysOf(place, weak) {
  const names = place.byHand
    ? place.names.flatMap((n) => (n.startsWith("أبو ") ? [n, n.replace("أبو ", "أبو")] : [n]))
    : place.names;
  const keys = keysOf(names);
  const bare = place.class === "admin1" ? keys.map((key) => key.replace(CLASS_FIRST, "")) : [];
  const all = [...new Set([...keys, ...bare.filter((key) => key.length > 2 && !weak.has(key))])].flatMap(
    (key) => {
      const rest = key.replace(SETTLED_FIRST, "");
      if (rest === key || place.class === "admin1") return [key];
      return place.byHand ? [key] : [rest];
    },
  );
  // Far away a name that is also a common word is more often that word.
  return place.far ? all.filter((key) => !weak.has(key)) : all;
}

/**
 * The two texts of a list of places. `index`: buckets of names with the same first two letters, parted by an empty line;
 * a line is a name and the numbers of its rows. A name that needs context is marked with a question mark.
 */
export function rowsOf(places, weak) {
  const names = new Map();
  places.forEach((place, row) => {
    for (const key of placeKeysOf(place, weak)) {
      const name = weak.has(key) || short(key, place) ? `${key}?` : key;
      names.set(name, [...(names.get(name) ?? []), row]);
    }
  });
  const buckets = new Map();
  for (const name of [...names.keys()].sort()) {
    const letters = name.slice(0, 2);
    buckets.set(letters, [...(buckets.get(letters) ?? []), `${name}\t${names.get(name).join(",")}`]);
  }
  const index = [...buckets.values()].map((lines) => lines.join("\n")).join("\n\n");
  const rows = places.map((p) =>
    [
      p.names[0],
      p.name,
      p.country,
      p.admin1,
      p.admin2,
      p.class,
      p.latitude,
      p.longitude,
      p.id,
      p.weight,
      p.strength,
      ...(p.code ? [p.code] : []),
    ].join("\t"),
  );
  return { index, rows: rows.join("\n") };
}

/** Two or three letters are a name only of a place that was written by hand or is large. */
const short = (key, place) =>
  place.sure !== "yes" &&
  !key.includes(" ") &&
  key.replace(/^ال/, "").length <= 3 &&
  place.weight < 5.7 &&
  !place.byHand;

/** About how far two points are, in kilometres. */
export function distance(a, b) {
  const rad = Math.PI / 180;
  const x = (a.longitude - b.longitude) * Math.cos(((Number(a.latitude) + Number(b.latitude)) / 2) * rad);
  return 111 * Math.hypot(a.latitude - b.latitude, x);
}
