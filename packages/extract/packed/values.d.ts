// Packed from data/ by scripts/pack/values.mjs; do not edit.
declare const value: {
  readonly numbers: readonly ({ readonly value: number; readonly class: "one" | "unit" | "teen-one" | "ten" | "tens" | "hundred" | "hundreds" | "scale" | "dual-scale"; readonly forms: readonly string[] })[];
  readonly ordinals: readonly ({ readonly value: number; readonly forms: readonly string[] })[];
  readonly vague: readonly ({ readonly min: number; readonly max: number; readonly forms: readonly string[] })[];
  readonly qualifiers: readonly ({ readonly effect: "about" | "at-least" | "up-to"; readonly side: "before" | "after"; readonly forms: readonly string[] })[];
  readonly months: readonly ({ readonly month: number; readonly forms: readonly string[] })[];
  readonly hijriMonths: readonly ({ readonly month: number; readonly forms: readonly string[] })[];
  readonly weekdays: readonly ({ readonly weekday: number; readonly forms: readonly string[] })[];
  readonly dayParts: readonly ({ readonly forms: readonly string[] })[];
  readonly relative: readonly ({ readonly unit: "day" | "week" | "month" | "year"; readonly offset: number; readonly forms: readonly string[] })[];
  readonly monthParts: readonly ({ readonly part: "start" | "middle" | "end"; readonly forms: readonly string[] })[];
  readonly timeUnits: readonly ({ readonly unit: "minute" | "hour" | "day" | "week" | "month" | "year"; readonly forms: readonly string[] })[];
  readonly timeModifiers: readonly ({ readonly when: "past" | "next" | "current" | "same"; readonly forms: readonly string[] })[];
  readonly fates: readonly ({ readonly kind: "killed" | "injured" | "detained" | "kidnapped" | "missing" | "displaced" | "released"; readonly singular: readonly string[]; readonly plural: readonly string[]; readonly after: "number" | "" })[];
  readonly fateWords: readonly ({ readonly kind: "killed" | "injured" | "detained" | "kidnapped" | "missing" | "displaced" | "released"; readonly class: "noun" | "verb" | "inflected" | "light" | "behind"; readonly needs: "people" | ""; readonly forms: readonly string[] })[];
  readonly figureCues: readonly ({ readonly cue: "part" | "earlier" | "now" | "none" | "cause" | "count" | "toll"; readonly forms: readonly string[] })[];
  readonly noneNouns: readonly ({ readonly kind: "killed" | "injured" | "detained" | "kidnapped" | "missing" | "displaced" | "released" | "both"; readonly forms: readonly string[] })[];
  readonly givenNames: readonly ({ readonly forms: readonly string[] })[];
  readonly wordClasses: readonly ({ readonly class: string; readonly forms: readonly string[] })[];
  readonly knownDates: readonly ({ readonly day: number; readonly month: number; readonly year: number; readonly when: "any" | "event"; readonly what: string })[];
  readonly seasons: readonly ({ readonly season: number; readonly forms: readonly string[] })[];
  readonly umalqura: readonly ({ readonly year: number; readonly start: string; readonly months: string })[];
  readonly things: readonly ({ readonly forms: readonly string[] })[];
  readonly people: readonly ({ readonly forms: readonly string[]; readonly role: "attacker" | "" })[];
};
export default value;
