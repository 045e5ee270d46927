import events from "../../packed/events.js";
import { PhraseIndex } from "../1-text/phrases.js";
import { fold } from "../1-text/fold.js";
import type { Context, EventType } from "../contract/vocabulary.js";
import { imperfectForms, nounForms, perfectForms, type FormOf } from "./morphology.js";

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
}

/** One form of a lemma. */
export interface Sense {
  readonly lemma: Lemma;
  readonly pos: FormOf["pos"];
  readonly suffixed: boolean;
}

/** Verbs of killing and wounding that do not tell how. */
const HARM: ReadonlySet<string> = new Set(
  events.grammar.filter((row) => row.class === "harm").flatMap((row) => row.forms.map(fold)),
);

const ENTRIES = entries();

/** All forms of all event words. */
export const EVENT_WORDS: PhraseIndex<Sense> = new PhraseIndex(ENTRIES);

/** Verbs with a noun of their own that the subject may stand between: ألقت الشرطة القبض، فتح مسلحون النار. */
export const SPLIT_VERBS: ReadonlyMap<string, readonly { readonly noun: string; readonly sense: Sense }[]> =
  splitVerbs();

function splitVerbs(): Map<string, { noun: string; sense: Sense }[]> {
  const map = new Map<string, { noun: string; sense: Sense }[]>();
  for (const [form, sense] of ENTRIES) {
    if (!form.includes(" ")) continue;
    const [verb, noun, ...more] = form.split(" ");
    if (verb === undefined || noun === undefined || more.length > 0 || noun.length < 4) continue;
    if (sense.pos !== "perfect" && sense.pos !== "imperfect") continue;
    if (EVENT_WORDS.get(noun).length > 0) continue;
    map.set(verb, [...(map.get(verb) ?? []), { noun, sense }]);
  }
  return map;
}

function entries(): [string, Sense][] {
  const entries: [string, Sense][] = [];
  for (const row of events.verbs) {
    const lemma: Lemma = {
      name: (row.perfect[0] ?? "").replace("=", ""),
      type: row.type,
      mode: row.mode,
      frame: row.frame.map(fold),
      genitive: row.genitive,
      need: row.need,
      harm:
        row.type === "ASSAULT" &&
        row.mode === "" &&
        (row.frame.includes("v") || HARM.has(fold(row.perfect[0] ?? ""))),
    };
    // One object a kind of form, and each form once: there are some forty thousand.
    const kinds = new Map<string, { readonly sense: Sense; readonly seen: Set<string> }>();
    const add = (forms: readonly FormOf[]): void => {
      for (const { form, pos, suffixed } of forms) {
        let kind = kinds.get(suffixed ? `${pos}+` : pos);
        if (kind === undefined) {
          const seen = kinds.get(suffixed ? pos : `${pos}+`)?.seen ?? new Set<string>();
          kind = { sense: { lemma, pos, suffixed }, seen };
          kinds.set(suffixed ? `${pos}+` : pos, kind);
        }
        if (kind.seen.has(form)) continue;
        kind.seen.add(form);
        entries.push([form, kind.sense]);
      }
    };
    for (const form of row.perfect) if (!form.startsWith("=")) add(perfectForms(form));
    for (const form of row.imperfect) add(imperfectForms(form));
    for (const form of row.nouns) add(nounForms(form));
    for (const form of row.agent) add(nounForms(form, "agent"));
    for (const form of row.patient) add(nounForms(form, "patient"));
  }
  return entries;
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

type SpeechKind = (typeof events.speech)[number]["kind"];

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
