import { selectorOf } from "../1-text/document.js";
import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";

/** Prints how each event word was read, a line a word, for a linguist to follow. */
export function explainMentions(
  reading: Reading,
  mentions: readonly Mention[],
  print: (line: string) => void,
): void {
  const words = (p: Phrase): string => selectorOf(reading.doc, p).text;
  for (const m of mentions) {
    const { lemma, pos } = m.candidate.sense;
    const { start, text } = selectorOf(reading.doc, m.candidate);
    print(
      `${start}\t${text}\t${lemma.type}/${lemma.mode}\t${lemma.name} ${pos}${m.candidate.passive ? " passive" : ""}`,
    );
    print(
      `\t${m.roles.rule}\tactor: ${m.roles.actors.map(words).join(" | ")}\trecipient: ${m.roles.recipients.map(words).join(" | ")}`,
    );
    print(
      `\t${m.status.rule}\t${m.status.status}\tsource: ${(m.attribution?.chain ?? []).map(words).join(" > ")}`,
    );
    print(
      `\ttime: ${m.times.map((t) => `${t.text} = ${t.edtf ?? "?"}`).join(" | ")}\tplace: ${m.places.map((p) => p.text).join(" | ")}\tfigure: ${m.figures.map((f) => `${f.kind} ${f.text}${f.part ? " (part)" : ""}`).join(" | ")}`,
    );
  }
}
