import titles from "../../../packed/titles.js";
import type { IncidentSummary } from "../../contract/api.js";

type Language = "ar" | "en";
type Facts = Pick<
  IncidentSummary,
  "type" | "mode" | "status" | "place" | "country" | "actors" | "recipients" | "figures"
>;

const WORDS = new Map(titles.words.map((row) => [row.key, row]));
const FIGURES = new Map(titles.figures.map((row) => [row.kind, row]));
const PLURAL = new Intl.PluralRules("ar");
const COUNTRIES = {
  ar: new Intl.DisplayNames("ar", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

/** Puts values in the place of their names in a pattern. */
function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const word = (key: string, language: Language, values: Readonly<Record<string, string>>): string =>
  fill(WORDS.get(key)?.[language] ?? "{title}", values);

/** A number of people in words that fit it: قتيلان، 3 قتلى، 13 قتيلا، 100 قتيل. */
export function counted(kind: string, n: number, language: Language): string {
  const row = FIGURES.get(kind);
  if (row === undefined) return `${n} ${kind}`;
  return language === "en" ? `${n} ${row.en}` : fill(row[PLURAL.select(n)], { n: `${n}` });
}

function countOf(figures: Facts["figures"], language: Language): string | null {
  const figure = figures.find((f) => (f.best ?? f.high ?? 0) > 0);
  if (figure === undefined) return null;
  const { kind, best, low, high } = figure;
  if (best === null) {
    const most = counted(kind, high ?? low, language);
    return low > 0 && high !== null
      ? word("range", language, { low: `${low}`, counted: most })
      : word("open", language, { counted: most });
  }
  const text = counted(kind, best, language);
  if (figure.approximate) return word("approximate", language, { counted: text });
  return high === null ? word("open", language, { counted: text }) : text;
}

function whatOf(facts: Facts, language: Language): string {
  const rows = titles.types.filter((row) => row.type === facts.type);
  const row =
    facts.mode.map((mode) => rows.find((r) => r.mode === mode)).find((r) => r !== undefined) ??
    rows.find((r) => r.mode === "*");
  if (row === undefined) return facts.type;
  // Only known actors stand in a title: a description may be of a private person, and reads badly out of its sentence.
  const name = (side: Facts["actors"]) =>
    side
      .filter((actor) => actor.id !== undefined)
      .map((actor) => (language === "ar" ? actor.nameAr : actor.name));
  const [first, second] = name(facts.actors);
  const a = first ?? "";
  // Both parties of talks or a deal are often named together as those who act.
  const b =
    name(facts.recipients)[0] ??
    (row[`${language}_two`].includes(language === "ar" ? "بين" : "between") ? second : undefined) ??
    "";
  const two = row[`${language}_two`];
  const one = row[`${language}_one`];
  if (a !== "" && b !== "" && a !== b && two !== "") return fill(two, { a, b });
  return a !== "" && one !== "" ? fill(one, { a }) : row[language];
}

/** A name that a reader of English can read: Latin letters. */
const isLatin = (name: string): boolean => /[a-z]/i.test(name);

const ARTICLE = new Set(WORDS.get("article")?.en.split("|"));

function countryName(code: string, language: Language): string | null {
  const name = COUNTRIES[language].of(code);
  if (name === undefined) return null;
  return language === "en" && ARTICLE.has(code) ? `the ${name}` : name;
}

function whereOf(facts: Facts, language: Language): string | null {
  const country = facts.country === null ? null : countryName(facts.country, language);
  if (facts.place === null) return country;
  const { name, nameAr, admin1, geonamesId, precision } = facts.place;
  if (language === "ar") return nameAr;
  // Two names for one country: the one with its article.
  if (precision === 6 && geonamesId === undefined && facts.place.country === facts.country)
    return country ?? name;
  if (isLatin(name)) return name;
  return admin1 !== undefined && isLatin(admin1) ? admin1 : country;
}

function titleIn(facts: Facts, language: Language): string {
  const what = whatOf(facts, language);
  const place = whereOf(facts, language);
  const count = countOf(facts.figures, language);
  let title = place === null ? what : word("in", language, { what, place });
  if (count !== null) title = word("with", language, { what: title, count });
  return facts.status === "asserted" ? title : word(facts.status, language, { title });
}

/** The title of an incident in both languages, made from its facts: «هجوم في تدمر: 3 قتلى». */
export function titleOf(facts: Facts): { readonly ar: string; readonly en: string } {
  return { ar: titleIn(facts, "ar"), en: titleIn(facts, "en") };
}
