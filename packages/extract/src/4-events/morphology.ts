import { fold } from "../1-text/fold.js";

/** How a form of a verb or event noun stands in a text. */
export interface FormOf {
  readonly form: string;
  readonly pos: "perfect" | "imperfect" | "noun" | "agent" | "patient";
  /** Has a pronoun at its end: the object of a verb, the owner of a noun. */
  readonly suffixed: boolean;
  /** A passive that is spelled otherwise than its active: أُعيد of أعاد. */
  readonly passive?: boolean;
}

const OBJECTS = ["ه", "ها", "هم", "هما", "نا", "هن"];
const OWNERS = ["ه", "ها", "هم", "هما", "هن"];

/** A verb with its noun (لقي مصرعه): the verb is conjugated, a pronoun at the end agrees with any subject. */
function severalWords(base: string, conjugate: (verb: string) => FormOf[]): FormOf[] {
  const [verb = "", ...rest] = base.split(" ");
  const tail = rest.join(" ");
  const tails = tail.endsWith("ه")
    ? [tail, ...OWNERS.slice(1).map((owner) => tail.slice(0, -1) + owner)]
    : [tail];
  const conjugated = conjugate(verb);
  const forms = [{ form: verb, suffixed: false }, ...conjugated.filter((f) => !f.suffixed)];
  const { pos } = conjugated[0] ?? { pos: "perfect" as const };
  return [...new Set(forms.map((f) => f.form))].flatMap((form) =>
    tails.map((end) => ({ form: `${form} ${end}`, pos, suffixed: false })),
  );
}

/** A passive perfect that is spelled otherwise than its active: أُعيد, استُعيد, اقتيد; صودر, حوصر. */
function passiveOf(base: string): string | undefined {
  const hollow = /^(ا(?:ست)?.|ا.ت)ا(.)$/.exec(base);
  if (hollow !== null) return `${hollow[1] ?? ""}ي${hollow[2] ?? ""}`;
  const third = /^([^ا])ا(..)$/.exec(base);
  return third === null ? undefined : `${third[1] ?? ""}و${third[2] ?? ""}`;
}

/** Perfect forms of a third-person verb; of a verb with its noun, those of its verb. */
export function perfectForms(lemma: string): FormOf[] {
  const base = fold(lemma);
  const make = (form: string, suffixed = false): FormOf => ({ form, pos: "perfect", suffixed });
  if (base.includes(" ")) return severalWords(base, perfectForms);
  const weak = /[اي]$/.test(base);
  const spelled = passiveOf(base);
  const passive = spelled === undefined ? [] : ["", "ت", "وا", "ا", "تا"].map((end) => spelled + end);
  // أُلقيت، أُخليت: the active has lost its last letter.
  if (/..ي$/.test(base)) passive.push(`${base}ت`, `${base}تا`);
  const stem = weak ? base.slice(0, -1) : base;
  const singular = [base, `${stem}ت`];
  const plural = [`${stem}وا`, weak ? `${stem}يا` : `${stem}ا`, `${stem}تا`, `${stem}ن`];
  const bound = [
    ...OBJECTS.flatMap((o) => [`${weak ? `${stem}ا` : stem}${o}`, `${stem}ت${o}`]),
    ...OBJECTS.map((o) => `${stem}و${o}`),
  ];
  return [
    ...[...singular, ...plural].map((f) => make(f)),
    ...passive.map((f) => ({ ...make(f), passive: true })),
    ...bound.map((f) => make(f, true)),
  ];
}

/** Imperfect forms of a verb given with ي. */
export function imperfectForms(lemma: string): FormOf[] {
  const base = fold(lemma);
  const make = (form: string, suffixed = false): FormOf => ({ form, pos: "imperfect", suffixed });
  if (base.includes(" ")) return severalWords(base, imperfectForms);
  const rest = base.slice(1);
  const stem = /[اي]$/.test(rest) ? rest.slice(0, -1) : rest;
  const out: FormOf[] = [];
  // ن: a statement in the first person (نطالب، ندين).
  for (const prefix of ["ي", "ت", "ن"]) {
    out.push(
      make(prefix + rest),
      make(`${prefix}${stem}ون`),
      make(`${prefix}${stem}وا`),
      make(`${prefix}${rest}ان`),
    );
    for (const object of OBJECTS) out.push(make(`${prefix}${rest}${object}`, true));
  }
  return out;
}

/** A noun with and without article, tanwin, dual and pronoun; in a phrase each word takes them. */
export function nounForms(lemma: string, pos: "noun" | "agent" | "patient" = "noun"): FormOf[] {
  const words = fold(lemma).split(" ");
  const make = (form: string, suffixed = false): FormOf => ({ form, pos, suffixed });
  // The article is cut before folding: آلاف has none.
  const bare = lemma.split(" ").map((w) => fold(w.replace(/^ال(?=..)/, "")));
  const accusative = bare.map((w) => (/(?:[هاي]|ات|اء)$/.test(w) ? w : `${w}ا`));
  // تدريباً بحرياً: an adjective in -ي takes the ending of its noun.
  const described = bare.map((w, i) => (i > 0 && /..ي$/.test(w) ? `${w}ا` : (accusative[i] ?? w)));
  const phrases = new Set([
    words.join(" "),
    bare.join(" "),
    accusative.join(" "),
    described.join(" "),
    bare.map((w) => `ال${w}`).join(" "),
    [bare[0], ...bare.slice(1).map((w) => `ال${w}`)].join(" "),
  ]);
  const out = [...phrases].map((form) => make(form));
  const single = bare.length === 1 ? bare[0] : undefined;
  // A noun given with its article (القبض) is read with it only: قبضة is another word.
  if (single === undefined || words[0] !== single)
    return out.filter(({ form }) => single === undefined || form !== single);
  const feminine = single.endsWith("ه");
  const construct = feminine ? `${single.slice(0, -1)}ت` : single;
  // متهمة: the feminine of a participle, not one with a pronoun.
  for (const owner of OWNERS)
    if (pos === "noun" || owner !== "ه" || feminine) out.push(make(construct + owner, true));
  if (!/(?:ات|ان|ين|ون)$/.test(single)) {
    for (const ending of ["ان", "ين", ...(feminine ? [] : pos === "noun" ? [] : ["ون"])]) {
      out.push(make(construct + ending), make(`ال${construct}${ending}`));
    }
    const plural = feminine ? `${single.slice(0, -1)}ات` : pos === "noun" ? undefined : `${single}ات`;
    if (plural !== undefined) out.push(make(plural), make(`ال${plural}`));
    if (pos !== "noun" && !feminine) {
      for (const form of [`${single}ه`, `${single}و`, `${single}ي`]) out.push(make(form), make(`ال${form}`));
    }
  }
  return out;
}

/** Forms of a noun that stands as the object of a verb; a sound plural given with -ون also with -ين, -و, -ي. */
export function objectForms(lemma: string): string[] {
  // مطالب, a plural without tanwin: مطالبا is a participle.
  if (lemma.startsWith("=")) return [fold(lemma.slice(1)), `ال${fold(lemma.slice(1))}`];
  const base = fold(lemma);
  const plural = /^(.{3,})ون$/.exec(base)?.[1];
  if (plural !== undefined && !base.includes(" "))
    return ["ون", "ين", "و", "ي", "يه", "يها", "يهم"].flatMap((end) => [plural + end, `ال${plural}${end}`]);
  return nounForms(lemma).map(({ form }) => form);
}
