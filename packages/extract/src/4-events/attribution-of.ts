import type { Attribution } from "./attribution.js";
import { sentenceOf, type Reading } from "./reading.js";
import { isComplement } from "./walk.js";

/** Words after which the outlet tells what went before. */
const SINCE: ReadonlySet<string> = new Set(["بعد", "عقب", "غداه", "اثر", "بعيد", "قبيل"]);

/**
 * Whether a word between a verb of saying and what is said (قال في اجتماع إن …), or behind بعد in a sentence that
 * announces a thing (أعلن حالة الطوارئ، بعد مقتل …), is told by the outlet.
 */
function beforeContent(reading: Reading, a: Attribution, token: number): boolean {
  if (a.kind === "phrase" || token <= a.cue.from) return false;
  const norm = (k: number): string => reading.doc.tokens[k]?.norm ?? "";
  let content: number | undefined;
  for (let k = a.cue.from; k < a.scope.to && content === undefined; k++)
    if (isComplement(norm(k))) content = k;
  if (content !== undefined)
    return token < content && reading.words[token]?.verb !== true && inAdjunct(reading, token);
  return SINCE.has(norm(token - 1)) && /^[،,]$/.test(norm(token - 2));
}

/** After في: the occasion of saying. */
const inAdjunct = (reading: Reading, token: number): boolean =>
  ["في", "خلال", "عقب", "بعد"].includes(reading.doc.tokens[token - 1]?.norm ?? "");

/** The attribution that a token stands under: the nearest that covers it. */
export function attributionOf(
  reading: Reading,
  list: readonly Attribution[],
  token: number,
): Attribution | undefined {
  const { from, to } = sentenceOf(reading, token);
  const covering = list.filter(
    (a) =>
      a.chain.length > 0 &&
      a.scope.from <= token &&
      token < a.scope.to &&
      !beforeContent(reading, a, token) &&
      a.scope.from >= from &&
      a.scope.to <= to,
  );
  return covering.sort(
    (a, b) => a.scope.to - a.scope.from - (b.scope.to - b.scope.from) || b.cue.from - a.cue.from,
  )[0];
}
