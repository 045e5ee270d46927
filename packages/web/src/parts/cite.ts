import type { IncidentSummary } from "../api.js";

/** How to cite an incident, in the two forms that reference managers read. */
export function citationsOf(
  incident: Pick<IncidentSummary, "id" | "title" | "time" | "lastReported">,
  url: string,
): { bibtex: string; ris: string } {
  const year = (incident.time ?? incident.lastReported).slice(0, 4);
  const seen = incident.lastReported.slice(0, 10);
  const title = incident.title.en.replace(/[{}\\]/g, "");
  return {
    bibtex: `@misc{rasid-${incident.id},\n  title = {${title}},\n  howpublished = {Rasid, incident ${incident.id}},\n  year = {${year}},\n  note = {As reported until ${seen}},\n  url = {${url}}\n}\n`,
    ris: `TY  - DATA\nTI  - ${incident.title.en}\nT2  - Rasid\nID  - ${incident.id}\nPY  - ${year}\nDA  - ${seen.replace(/-/g, "/")}\nUR  - ${url}\nER  - \n`,
  };
}
