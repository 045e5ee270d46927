import { isWord } from "../word-classes.js";
import { lookUp, normAt, type Hit, type TimeContext } from "./context.js";
import { yearAt } from "./dates.js";
import { MONTH_PARTS } from "./lexicon.js";

/** عام 2018, منذ 2011, مطلع 2020, عامي 2012 و2013, من 2011 إلى 2015. */
export function yearOnly(context: TimeContext, from: number): Hit | undefined {
  const part = lookUp(context, from, MONTH_PARTS);
  const at = part === undefined ? from : from + 1;
  const word = normAt(context, at);
  const said = /^[وفبل]?(?:ال)?(?:عام|سنه|عامي|سنتي|عامين|اعوام|سنوات)$/.test(word);
  if (!said && context.doc.tokens[at]?.kind !== "number") return undefined;
  const found = yearAt(context, said ? at + 1 : at);
  if (found === undefined) return undefined;
  const since = normAt(context, from - 1) === "من" && /^(?:الي|حتي)$/.test(normAt(context, found.to));
  if (!said && part === undefined && !since && !isWord(normAt(context, from - 1), "year-before"))
    return undefined;
  const cut = part?.cut ?? (said ? (/^[وفبل]?/.exec(word)?.[0].length ?? 0) : 0);
  const joint = normAt(context, found.to);
  const second = /^(?:[-–و]|الي|حتي)$/.test(joint) ? yearAt(context, found.to + 1) : undefined;
  const pair =
    /^(?:عامي|سنتي)$/.test(word.replace(/^[وفبل]/, "")) ||
    joint !== "و" ||
    normAt(context, from - 1) === "بين";
  if (second !== undefined && second.year > found.year && pair && !isCount(context, second.to)) {
    return { to: second.to, cut, edtf: `${String(found.year)}/${String(second.year)}`, kind: "range" };
  }
  if (!said && isCount(context, found.to)) return undefined;
  return { to: found.to, cut, edtf: String(found.year) + (part === undefined ? "" : "~"), kind: "year" };
}

/** Whether a noun is counted by the number: بين 2000 و2500 شخص. */
function isCount(context: TimeContext, at: number): boolean {
  return /^(?:شخص|شخصا|قتيل|قتيلا|جندي|جنديا|دولار|دولارا|كيلومتر|كيلومترا|مقاتل|مقاتلا|عنصر|عنصرا|متر|طن|مدني|مدنيا)$/.test(
    normAt(context, at),
  );
}
