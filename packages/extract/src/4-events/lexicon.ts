import events from "../../packed/events.js";
import { PhraseIndex } from "../1-text/phrases.js";
import { fold } from "../1-text/fold.js";
import type { Context, EventType } from "../contract/vocabulary.js";
import { imperfectForms, nounForms, objectForms, perfectForms, type FormOf } from "./morphology.js";

type Row = (typeof events.verbs)[number];

/** A verb with its nouns, as the table tells it (data/events/verbs.tsv). */
export interface Lemma {
  readonly name: string;
  readonly type: EventType;
  readonly mode: string;
  /** o: object is the recipient; v: the subject is; m: both sides; else the preposition before the recipient. */
  readonly frame: readonly string[];
  readonly genitive: "a" | "r" | "?" | "m" | "0" | "";
  readonly need: "actor" | "people" | "topic" | "blame" | "-";
  /** Tells what was done to people without telling how: قتل، أصيب. Another mention of the attack beside it. */
  readonly harm: boolean;
  /** Says that something did not happen: نفى، كذّب. */
  readonly denies: boolean;
}

/** One form of a lemma. */
export interface Sense {
  readonly lemma: Lemma;
  readonly pos: FormOf["pos"];
  readonly suffixed: boolean;
  /** Spelled as a passive: أُعيد, أُحيل. */
  readonly passive?: boolean;
}

/** Verbs of a class of grammar.tsv. */
const verbsOf = (name: string): ReadonlySet<string> =>
  new Set(events.grammar.filter((row) => row.class === name).flatMap((row) => row.forms.map(fold)));
/** Verbs of killing and wounding that do not tell how. */
const HARM = verbsOf("harm");
/** Verbs that say that something did not happen. */
const DENIES = verbsOf("denies");

/** All forms of the words that tell of an event by themselves. */
export const EVENT_WORDS: PhraseIndex<Sense> = new PhraseIndex(events.verbs.flatMap(formsOf));

/** A word that tells of an event together with an object: أرسل … جنوداً, قطع … علاقاتها. */
export interface Collocation {
  readonly sense: Sense;
  /** Classes of objects.tsv, each with a class that must stand beside it ("" for none): roads, closed by protesters. */
  readonly objects: ReadonlyMap<string, string>;
  /** The object is who it was done to, a phrase of its own. */
  readonly party: boolean;
  /** o: a direct object; s: the subject; else a preposition that may stand before the object. */
  readonly governors: ReadonlySet<string>;
}

/** All forms of the words that need an object (data/events/collocations.tsv). */
export const COLLOCATIONS: PhraseIndex<Collocation> = new PhraseIndex(
  events.collocations.flatMap((row) => {
    const objects = new Map(row.objects.map((cell) => [cell.split("+")[0] ?? "", cell.split("+")[1] ?? ""]));
    const governors = new Set(row.prep.map(fold));
    const party = row.frame.includes("=");
    // قضى على ثلاثة إرهابيين: behind its preposition, too, the object is who it was done to.
    const behind = row.prep.includes("o") ? [] : row.prep.filter((p) => p !== "s");
    const whole = { ...row, frame: row.frame.flatMap((f) => (f === "=" ? ["o", ...behind] : [f])) };
    return formsOf(whole).map(([form, sense]) => [form, { sense, objects, governors, party }] as const);
  }),
);

/** Classes of things and people that verbs need as their object (data/events/objects.tsv). */
export const OBJECTS: PhraseIndex<string> = new PhraseIndex(
  events.objects.flatMap((row) =>
    [...new Set(row.words.flatMap(objectForms))].map((form) => [form, row.class] as const),
  ),
);

/** Classes of objects that things are done with. */
export const WEAPONS: ReadonlySet<string> = new Set(["weapons", "rockets", "drones", "bombs"]);

function lemmaOf(row: Row): Lemma {
  return {
    name: (row.perfect[0] ?? "").replace("=", ""),
    type: row.type,
    mode: row.mode,
    frame: row.frame.map(fold),
    genitive: row.genitive,
    need: row.need,
    denies: row.type === "REJECT" && DENIES.has(fold(row.perfect[0] ?? "")),
    harm:
      row.type === "ASSAULT" &&
      row.mode === "" &&
      (row.frame.includes("v") || HARM.has(fold(row.perfect[0] ?? ""))),
  };
}

/** All forms of a row; one object a kind of form, and each form once, since there are some forty thousand. */
function formsOf(row: Row): [string, Sense][] {
  const lemma = lemmaOf(row);
  const kinds = new Map<string, Sense>();
  const entries = new Map<string, [string, Sense]>();
  const add = (forms: readonly FormOf[]): void => {
    for (const { form, pos, suffixed, passive = false } of forms) {
      // متهمه with a pronoun, متهمة without.
      const key = `${form}|${pos}|${suffixed}`;
      if (entries.has(key)) continue;
      const kind = `${pos}${suffixed}${passive}`;
      const sense = kinds.get(kind) ?? { lemma, pos, suffixed, passive };
      kinds.set(kind, sense);
      entries.set(key, [form, sense]);
    }
  };
  for (const form of row.perfect) if (!form.startsWith("=")) add(perfectForms(form));
  for (const form of row.imperfect) add(imperfectForms(form));
  for (const form of row.nouns) add(nounForms(form));
  for (const form of row.agent) add(nounForms(form, "agent"));
  for (const form of row.patient) add(nounForms(form, "patient"));
  return [...entries.values()];
}

/** Forms of frequent verbs that tell of no event (data/events/common-verbs.tsv). */
export const COMMON_VERBS: ReadonlySet<string> = new Set(
  events["common-verbs"].flatMap((row) => [
    ...row.perfect.flatMap(perfectForms).map((f) => f.form),
    ...row.imperfect.flatMap(imperfectForms).map((f) => f.form),
    ...row.feminine.map(fold),
  ]),
);

/** Closed classes (data/events/grammar.tsv): each form with its class. */
export const GRAMMAR: PhraseIndex<string> = new PhraseIndex(
  events.grammar.flatMap((row) =>
    (row.class === "adjective"
      ? row.forms.flatMap((f) => nounForms(f, "agent").map(({ form }) => form))
      : row.forms
    ).map((form) => [form, row.class] as const),
  ),
);

/** Kinds of words of saying. */
export type SpeechKind = (typeof events.speech)[number]["kind"];

/** Words of saying (data/events/speech.tsv). */
export const SPEECH: PhraseIndex<SpeechKind> = new PhraseIndex(
  events.speech.flatMap((row) => row.forms.map((form) => [form, row.kind] as const)),
);

/** Verbs of saying with a pronoun: واعتبرته، ووصفها. */
export const SPEECH_BOUND: PhraseIndex<SpeechKind> = new PhraseIndex(
  events.speech
    .filter((row) => row.kind !== "phrase" && row.kind !== "statement")
    .flatMap((row) =>
      row.forms
        .filter((form) => !form.includes(" "))
        .flatMap((form) => ["ه", "ها"].map((end) => [form + end, row.kind] as const)),
    ),
);

/** Words that put an event in a context (data/events/contexts.tsv). */
export const CONTEXT_WORDS: PhraseIndex<{ readonly context: Context; readonly weight: number }> =
  new PhraseIndex(
    events.contexts.flatMap((row) =>
      row.forms.map((form) => [form, { context: row.context, weight: row.weight }] as const),
    ),
  );

/** Words beside an event that tell its mode, by type. */
export const MODE_WORDS: ReadonlyMap<string, readonly { readonly type: string; readonly mode: string }[]> =
  (() => {
    const map = new Map<string, { type: string; mode: string }[]>();
    for (const row of events.modes) {
      for (const form of row.forms) {
        const key = fold(form);
        map.set(key, [...(map.get(key) ?? []), { type: row.type, mode: row.mode }]);
      }
    }
    return map;
  })();
