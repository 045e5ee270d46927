import { FIGURE_KINDS, type FigureKind } from "@rasid/extract";
import type { BestFigure } from "../../contract/api.js";
import { totalOf, type FigureProfile } from "../pair/profile.js";
import type { Voiced } from "./accounts.js";
import { vote, type Answer, type Kind } from "./vote.js";

const isRange = (figure: FigureProfile): boolean => figure.to !== null && figure.to !== figure.from;
const holds = (range: FigureProfile, figure: FigureProfile): boolean =>
  isRange(range) && !isRange(figure) && figure.from >= range.from && figure.from <= (range.to ?? Infinity);

/** Whether one number may be right for both. */
const meet = (a: FigureProfile, b: FigureProfile): boolean =>
  a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);

/** Of two numbers of one moment (one day, often) the higher is taken for the later: tolls rise. */
const FIGURES: Kind<FigureProfile> = { vaguer: holds, agree: meet, later: (a, b) => b.from - a.from };

/** What an answer is compared by: "13" (also of "13 or more", which supports 13), "5–7". */
export function figureKey(figure: FigureProfile): string {
  return isRange(figure) ? `${figure.from}–${figure.to ?? ""}` : `${figure.from}`;
}

/** What accounts say of one figure: of each account the whole of its disjoint groups. */
export function figureAnswers(accounts: readonly Voiced[], kind: FigureKind): Answer<FigureProfile>[] {
  return accounts.flatMap((from) => {
    const value = totalOf(from.account.event, kind);
    return value === null ? [] : [{ from, key: figureKey(value), value }];
  });
}

/** The best value of a range that no number settles: its low end, none of "up to 20". */
const lowEnd = (figure: FigureProfile): number | null =>
  figure.from === 0 && isRange(figure) ? null : figure.from;

/**
 * Best, low and high of one figure. Low and high are the lowest and the highest number that any account states; where
 * no account states an upper limit, high is null: "or more".
 */
export function bestFigure(
  accounts: readonly Voiced[],
  kind: FigureKind,
  correction: number | null,
): BestFigure | null {
  const answers = figureAnswers(accounts, kind);
  const verdict = vote(answers, FIGURES);
  if (verdict === null)
    return correction === null
      ? null
      : {
          kind,
          best: correction,
          low: correction,
          high: correction,
          approximate: false,
          outlets: 0,
          contested: false,
          rule: "figure.person",
        };
  const values = answers.map((answer) => answer.value);
  const closed = values.some((value) => value.to !== null);
  const low = Math.min(...values.map((value) => value.from));
  const high = closed ? Math.max(...values.map((value) => value.to ?? value.from)) : null;
  const { best, rule } = verdict;
  const giving = answers.filter((answer) => answer.key === best.key);
  return {
    kind,
    best: correction ?? lowEnd(best.value),
    low: correction === null ? low : Math.min(low, correction),
    high: correction === null || high === null ? high : Math.max(high, correction),
    approximate: correction === null && giving.every((answer) => answer.value.approximate),
    outlets: best.voices.size,
    contested: values.some((a) => values.some((b) => !meet(a, b))),
    rule: `figure.${correction !== null ? "person" : isRange(best.value) ? "range" : rule}`,
  };
}

/** Best, low and high of every kind that accounts count, in the fixed order of kinds. */
export function bestFigures(
  accounts: readonly Voiced[],
  corrections: ReadonlyMap<string, number>,
): BestFigure[] {
  return FIGURE_KINDS.flatMap((kind) => bestFigure(accounts, kind, corrections.get(kind) ?? null) ?? []);
}
