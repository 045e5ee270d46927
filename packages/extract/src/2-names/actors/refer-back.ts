import { bodyOf } from "./entries.js";
import { isGivenName } from "./read-persons.js";
import type { Draft, Scan } from "./scan.js";

/**
 * What has been named so far in a report, so that later words can refer back: «الوزارة», «الحركة», a bare surname.
 * The nearest name that fits is meant.
 */
export class Antecedents {
  readonly #byFamily = new Map<string, Draft>();
  readonly #byBody = new Map<string, Draft>();
  readonly #bySurname = new Map<string, Draft>();

  constructor(
    private readonly scan: Scan,
    private readonly country: string | undefined,
  ) {}

  /** Settles what a draft stands for; undefined where it needs a name before it and there is none. */
  resolve(draft: Draft): Draft | undefined {
    let settled = draft;
    if (draft.body !== undefined && draft.entity === undefined) {
      const before = this.#byBody.get(draft.body);
      const code = draft.country ?? before?.country ?? this.country;
      const named = code === undefined ? undefined : bodyOf(draft.body, code);
      if (before?.entity && draft.country === undefined) settled = { ...draft, ...identityOf(before) };
      else if (named && code !== undefined) settled = { ...draft, entity: named.entity, country: code };
    }
    if (settled.bare === true && settled.entity === undefined && draft.family !== undefined) {
      const before = this.#byFamily.get(draft.family);
      if (before) settled = { ...draft, ...identityOf(before), needsAntecedent: false };
    } else if (
      draft.bare === true &&
      draft.kind !== "office" &&
      draft.family !== undefined &&
      draft.body !== undefined &&
      draft.to === draft.from + 1
    ) {
      // «الجيش»، «الحكومة»: a name of that kind nearer than any body of this kind.
      const before = this.#byFamily.get(draft.family);
      if (before?.entity && before.kind === draft.kind) settled = { ...draft, ...identityOf(before) };
    }
    if (settled.needsAntecedent === true) return undefined;
    this.#remember(settled);
    return settled;
  }

  /** A surname of somebody named before: «البابا» after «نور الدين البابا». */
  surnameAt(i: number): Draft | undefined {
    const token = this.scan.doc.tokens[i];
    if (token?.kind !== "word" || this.#bySurname.size === 0) return undefined;
    for (const cut of [0, 1, 2]) {
      const clitic = token.norm.slice(0, cut);
      if (cut > 0 && !/^(?:[وفبل]|و[بل])$/.test(clitic)) continue;
      const before = this.#bySurname.get(token.norm.slice(cut));
      if (before) {
        const { kind, entity, country } = before;
        return {
          from: i,
          to: i + 1,
          cut: token.end - token.start === token.norm.length ? cut : 0,
          kind,
          ...(entity && { entity }),
          ...(country !== undefined && { country }),
          ...(before.private === true && { private: true }),
          name: { from: i, to: i + 1 },
        };
      }
    }
    return undefined;
  }

  #remember(draft: Draft): void {
    if (draft.family !== undefined && (draft.bare !== true || draft.entity))
      this.#byFamily.set(draft.family, draft);
    if (draft.body !== undefined && draft.entity) this.#byBody.set(draft.body, draft);
    if (draft.name && draft.name.to - draft.name.from > 1) {
      const last = this.scan.doc.tokens[draft.name.to - 1];
      if (last && last.norm.length > 2 && !isGivenName(last.norm)) this.#bySurname.set(last.norm, draft);
    }
  }
}

function identityOf(draft: Draft): Pick<Draft, "kind" | "entity" | "country"> {
  const { kind, entity, country } = draft;
  return { kind, ...(entity && { entity }), ...(country !== undefined && { country }) };
}
