import events from "../../../packed/events.js";
import { fold } from "../../1-text/fold.js";

const verbs = new Set<string>();
for (const verb of [...events.verbs, ...events.collocations]) {
  for (const form of verb.perfect.map(fold))
    for (const ending of ["", "ت", "وا", "ا", "تا"]) verbs.add(form + ending);
  for (const form of verb.imperfect.map(fold)) {
    verbs.add(form);
    if (form.startsWith("ي")) verbs.add(`ت${form.slice(1)}`);
  }
}

/** Whether a folded word is a form of a verb of the events tables; a name never goes on over one. */
export const isVerb = (norm: string): boolean =>
  verbs.has(norm) || (/^[وف]/.test(norm) && verbs.has(norm.slice(1)));
