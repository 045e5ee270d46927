import type { Mention } from "./mentions.js";

const NAMED: ReadonlySet<string> = new Set(["status.victims", "status.recalled"]);

/** When tells which one is meant; how many victims there were, too, but a place may be that of their funeral. */
const isTold = ({ status, figures, times, places }: Mention): boolean =>
  times.some((t) => t.edtf !== null) ||
  (status.rule === "status.victims" ? figures.some((f) => !f.part) : places.length > 0);

/** Whether an event is told because something else recalls it: في ذكرى تفجير السوق، بموجب اتفاق الدوحة. */
export const isRecalled = ({ status }: Mention): boolean => status.rule === "status.recalled-told";

/** Events that are named beside their victims, an anniversary, a trial, and told of: ضحايا هجوم قُتل فيه عشرة أمس. */
export const toldByName = (mentions: readonly Mention[]): Mention[] =>
  mentions.map((m) =>
    NAMED.has(m.status.rule) && isTold(m)
      ? { ...m, status: { status: "asserted", rule: `${m.status.rule}-told`, embedded: false } }
      : m,
  );
