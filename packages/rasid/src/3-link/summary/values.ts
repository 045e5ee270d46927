import { FIGURE_KINDS, type Claim } from "@rasid/extract";
import titles from "../../../packed/titles.js";
import type { AttributeValue } from "../../contract/api.js";
import { foldedWords } from "../pair/words.js";
import { reportedAt, type Voiced } from "./accounts.js";
import { partyAnswers, placeAnswers, plainAnswers } from "./answers.js";
import { figureAnswers } from "./figures.js";
import { counted } from "./title.js";

type Label = AttributeValue["label"];

/** An answer of an account with how it is shown and the claims that give it. */
interface Shown {
  readonly from: Voiced;
  readonly attribute: string;
  readonly key: string;
  readonly label: Label;
  readonly claims: readonly Claim[];
}

const plain = (text: string): Label => ({ ar: text, en: text });

const typeName = (type: string): Label =>
  titles.types.find((row) => row.type === type && row.mode === "*") ?? plain(type);

function figureLabel(kind: string, from: number, to: number | null, approximate: boolean): Label {
  const say = (language: "ar" | "en"): string => {
    const text =
      to === null || to === from ? counted(kind, from, language) : `${from}–${counted(kind, to, language)}`;
    const key = approximate ? "approximate" : to === null ? "open" : null;
    const pattern = titles.words.find((row) => row.key === key)?.[language];
    return pattern === undefined ? text : pattern.replace("{counted}", text);
  };
  return { ar: say("ar"), en: say("en") };
}

/** Claims about things that an event has no field of: weapon, manner, purpose, cause, responsibility. */
const OTHER = new Set(["weapon", "manner", "purpose", "cause", "responsibility"]);

function otherValues(accounts: readonly Voiced[]): Shown[] {
  return accounts.flatMap((from) =>
    from.account.claims.flatMap((claim) => {
      const text = typeof claim.value === "object" ? null : `${claim.value}`;
      if (text === null || !OTHER.has(claim.attribute)) return [];
      return [
        {
          from,
          attribute: claim.attribute,
          key: foldedWords(text).join(" "),
          label: plain(text),
          claims: [claim],
        },
      ];
    }),
  );
}

/** Earlier and rival numbers that a report tells beside its own. */
function rivalFigures(accounts: readonly Voiced[]): Shown[] {
  return accounts.flatMap((from) =>
    from.account.claims.flatMap((claim) => {
      if (typeof claim.value !== "object" || claim.rule.endsWith(".part")) return [];
      const { min, max, approximate } = claim.value;
      if (from.account.event.figures.some((f) => f.start === claim.start && f.kind === claim.attribute))
        return [];
      const key = max !== null && max !== min ? `${min}–${max}` : `${min}`;
      return [
        {
          from,
          attribute: claim.attribute,
          key,
          label: figureLabel(claim.attribute, min, max, approximate),
          claims: [claim],
        },
      ];
    }),
  );
}

function shownValues(accounts: readonly Voiced[]): Shown[] {
  const claims = (from: Voiced, attribute: string, at?: readonly { start: number }[]): Claim[] =>
    from.account.claims.filter(
      (claim) =>
        claim.attribute === attribute && (at === undefined || at.some((s) => s.start === claim.start)),
    );
  const all: Shown[] = [];
  for (const { from, key } of plainAnswers(accounts, (event) => event.type))
    all.push({ from, attribute: "type", key, label: typeName(key), claims: claims(from, "type") });
  for (const { from, key } of plainAnswers(accounts, (event) => event.status))
    all.push({ from, attribute: "status", key, label: plain(key), claims: claims(from, "status") });
  for (const { from, key } of plainAnswers(accounts, (event) => event.time?.edtf))
    all.push({ from, attribute: "time", key, label: plain(key), claims: claims(from, "time") });
  for (const { from, key, value } of placeAnswers(accounts)) {
    const at = from.account.event.places.filter((p) =>
      value.geonamesId === undefined ? p.text === value.name : p.geonamesId === value.geonamesId,
    );
    all.push({
      from,
      attribute: "place",
      key,
      label: { ar: value.nameAr, en: value.name },
      claims: claims(from, "place", at),
    });
  }
  for (const attribute of ["actor", "recipient"] as const) {
    const side = attribute === "actor" ? "actors" : "recipients";
    for (const { from, key, value } of partyAnswers(accounts, side)) {
      const { id, name, nameAr } = value.actor;
      const at = from.account.event[side].filter((p) =>
        id === undefined ? p.text === name : p.entity?.id === id,
      );
      all.push({
        from,
        attribute,
        key,
        label: { ar: nameAr, en: name },
        claims: claims(from, attribute, at),
      });
    }
  }
  for (const kind of FIGURE_KINDS)
    for (const { from, key, value } of figureAnswers(accounts, kind)) {
      const at = from.account.event.figures.filter((f) => f.kind === kind && !f.part);
      all.push({
        from,
        attribute: kind,
        key,
        label: figureLabel(kind, value.from, value.to, value.approximate),
        claims: claims(from, kind, at),
      });
    }
  return [...all, ...rivalFigures(accounts), ...otherValues(accounts)];
}

/**
 * Every value of every attribute with who gives it, since when and in which words: attributes in their order, of each
 * the best value first, then by voices, then by time. `best` names the values that were decided for.
 */
export function valuesOf(
  accounts: readonly Voiced[],
  best: ReadonlyMap<string, ReadonlySet<string>>,
): AttributeValue[] {
  const grouped = new Map<
    string,
    {
      shown: Shown;
      voices: Set<string>;
      since: Voiced;
      claims: Map<string, AttributeValue["claims"][number]>;
    }
  >();
  for (const shown of shownValues(accounts)) {
    const id = JSON.stringify([shown.attribute, shown.key]);
    const group = grouped.get(id) ?? {
      shown,
      voices: new Set<string>(),
      since: shown.from,
      claims: new Map<string, AttributeValue["claims"][number]>(),
    };
    group.voices.add(shown.from.voice);
    if (shown.from.at < group.since.at) group.since = shown.from;
    const { id: report, outlet } = shown.from.account.report;
    for (const claim of shown.claims)
      group.claims.set(`${report}\u0000${claim.id}`, { ...claim, report, outlet });
    grouped.set(id, group);
  }
  const order = [...new Set([...grouped.values()].map((group) => group.shown.attribute))];
  return [...grouped.values()]
    .map(({ shown, voices, since, claims }) => ({
      attribute: shown.attribute,
      key: shown.key,
      label: { ar: shown.label.ar, en: shown.label.en },
      best: best.get(shown.attribute)?.has(shown.key) ?? false,
      outlets: voices.size,
      since: reportedAt(since.account),
      claims: [...claims.values()],
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.attribute) - order.indexOf(b.attribute) ||
        Number(b.best) - Number(a.best) ||
        b.outlets - a.outlets ||
        (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1),
    );
}
