// Rows of the gazetteer: a line each, the folded names in one text and the cells of the place in another.
import { fold } from "./_fold.mjs";

/** Folded names, each once; «محافظة حمص» is known as «حمص» too. */
export function keysOf(names) {
  const keys = new Set();
  for (const name of names) {
    const key = fold(name.replaceAll("-", " ").replace(/\s+/g, " ").trim());
    if (key.length < 2) continue;
    keys.add(key);
    const bare = key.replace(/^(?:محافظه|ولايه|مقاطعه|شعبيه|بلديه|اماره) /, "");
    if (bare.length > 2) keys.add(bare);
  }
  return [...keys];
}

/** The two texts of a list of places. */
export function rowsOf(places) {
  const keys = places.map((p) => keysOf(p.names).join("|"));
  const rows = places.map((p) =>
    [p.names[0], p.name, p.country, p.admin1, p.admin2, p.class, p.latitude, p.longitude, p.id, p.weight, p.strength].join("\t"),
  );
  return { keys: keys.join("\n"), rows: rows.join("\n") };
}

/** About how far two points are, in kilometres. */
export function distance(a, b) {
  const rad = Math.PI / 180;
  const x = (a.longitude - b.longitude) * Math.cos(((Number(a.latitude) + Number(b.latitude)) / 2) * rad);
  return 111 * Math.hypot(a.latitude - b.latitude, x);
}
