import packed from "../../../packed/places.js";

const COUNTRY = 2;
const ADMIN1 = 3;
const ADMIN2 = 4;
const NAME = 1;
const PCODE = 11;

let codes: ReadonlyMap<string, string> | undefined;

/** Codes by country and division; of a third-level division (a name that is not its district's) none is kept. */
function readCodes(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const row of packed.gazetteer.rows.split("\n")) {
    const cells = row.split("\t");
    const code = cells[PCODE];
    const admin2 = cells[ADMIN2];
    if (code === undefined || (admin2 !== "" && admin2 !== cells[NAME])) continue;
    map.set([cells[COUNTRY], cells[ADMIN1], admin2].join("\t"), code);
  }
  return map;
}

/**
 * The OCHA P-code of a first- or second-level division, by the names that places carry; nothing where OCHA has none or
 * it is not known.
 *
 * @example pcodeOf("SY", "Aleppo", "Afrin") // "SY0203"
 */
export function pcodeOf(country: string, admin1: string, admin2 = ""): string | undefined {
  codes ??= readCodes();
  return codes.get([country, admin1, admin2].join("\t"));
}
