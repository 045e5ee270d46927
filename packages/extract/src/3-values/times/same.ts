import { isoDay } from "./calendar.js";
import { lookUp, normAt, type Hit, type TimeContext } from "./context.js";
import { MODIFIERS } from "./lexicon.js";

/** في اليوم نفسه, اليوم ذاته, ذلك اليوم, اليوم التالي: counted from the last day that was named. */
export function sameDay(context: TimeContext, from: number): Hit | undefined {
  const { lastDay } = context;
  const first = normAt(context, from);
  if (lastDay === undefined) return undefined;
  if (/^(?:ال)?(?:يوم|ليله)$/.test(first) && first.startsWith("ال")) {
    if (lookUp(context, from + 1, MODIFIERS)?.value.when === "same") {
      return { to: from + 2, edtf: isoDay(lastDay), kind: "day", implied: true };
    }
    if (/^(?:التالي|التاليه|الموالي|اللاحق)$/.test(normAt(context, from + 1))) {
      return { to: from + 2, edtf: isoDay(lastDay + 1), kind: "day", implied: true };
    }
    if (/^(?:السابق|السابقه)$/.test(normAt(context, from + 1))) {
      return { to: from + 2, edtf: isoDay(lastDay - 1), kind: "day", implied: true };
    }
  }
  if (/^(?:نفس|ذات|ذلك|تلك)$/.test(first) && /^ال(?:يوم|ليله)$/.test(normAt(context, from + 1))) {
    return { to: from + 2, edtf: isoDay(lastDay), kind: "day", implied: true };
  }
  return undefined;
}

/** العام نفسه, الشهر ذاته: the last that was named. */
export function samePeriod(context: TimeContext, from: number): Hit | undefined {
  const { named } = context;
  if (named === undefined || lookUp(context, from + 1, MODIFIERS)?.value.when !== "same") return undefined;
  const what = /^[وبل]?ال(شهر|عام|سنه)$/.exec(normAt(context, from))?.[1];
  if (what === undefined) return undefined;
  const year = String(named.year).padStart(4, "0");
  const edtf = what === "شهر" ? `${year}-${String(named.month).padStart(2, "0")}` : year;
  return { to: from + 2, edtf, kind: what === "شهر" ? "month" : "year", implied: true };
}
