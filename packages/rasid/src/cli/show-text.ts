import type { BestFigure, IncidentDetail } from "../contract/api.js";

/** "3 killed (3–5), 4 independent outlets, contested": the one pattern in which figures are told. */
export function figureText(figure: BestFigure): string {
  const number = figure.best === null ? "unknown" : `${figure.approximate ? "about " : ""}${figure.best}`;
  const open = figure.high === null;
  const range = open
    ? ` (${figure.low} or more)`
    : figure.low === figure.high
      ? ""
      : ` (${figure.low}–${figure.high})`;
  const outlets = `${figure.outlets} independent ${figure.outlets === 1 ? "outlet" : "outlets"}`;
  return `${number} ${figure.kind}${range}, ${outlets}${figure.contested ? ", contested" : ""}`;
}

/** All that is known of an incident, as lines: each value with the words it was read from and who says so. */
export function showIncident(incident: IncidentDetail): string {
  const lines = [
    ...(incident.mergedInto === null ? [] : [`merged into ${incident.mergedInto}, which stands here`]),
    `${incident.title.en} · ${incident.title.ar}`,
    `incident ${incident.id} · ${incident.type}${incident.mode.length > 0 ? `/${incident.mode.join("/")}` : ""} · ${incident.status}${incident.background ? " · background" : ""}`,
    `time ${incident.time ?? "unknown"} · place ${place(incident)} · ${incident.outlets} independent outlets, ${incident.accounts} accounts${incident.contested ? ", contested" : ""}`,
    ...incident.figures.flatMap((f) => [`  ${figureText(f)}  [${f.rule}]`, ...partsOf(incident, f.kind)]),
  ];
  let attribute = "";
  for (const value of incident.values) {
    if (value.attribute !== attribute) lines.push("", value.attribute);
    attribute = value.attribute;
    lines.push(
      `${value.best ? "* " : "  "}${value.label.en} · ${value.label.ar} (${value.outlets} outlets, since ${value.since.slice(0, 10)})`,
    );
    for (const claim of value.claims) {
      const chain = claim.accordingTo.map((p) => p.entity?.name ?? p.text).join(" < ");
      const said = claim.status === "asserted" ? "" : ` [${claim.status}]`;
      lines.push(
        `      «${claim.quote.replace(/\s+/g, " ")}»${said} — ${claim.outlet ?? "unknown outlet"}${chain === "" ? "" : `, according to ${chain}`} (${claim.report} ${claim.start}–${claim.end})`,
      );
    }
  }
  if (incident.relations.length > 0) lines.push("", "story");
  for (const r of incident.relations)
    lines.push(
      `  ${r.direction === "to" ? "" : "← "}${r.kind} ${r.incident.title.en} (${r.incident.id}) «${r.quote}»`,
    );
  lines.push("", "accounts");
  for (const a of incident.accountList) {
    lines.push(
      `  ${a.report} ${a.event} · ${a.outlet ?? "unknown outlet"} · ${a.reportedAt}${a.copyOf === null ? "" : ` · copy of ${a.copyOf}`}${a.rejected ? " · rejected" : ""} · ${a.link.score.toFixed(2)}: ${a.link.reasons.join("; ")}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Shares of a figure and other counts that are not added to it, each once, in the reports' words. */
function partsOf(incident: IncidentDetail, kind: string): string[] {
  const parts = incident.accountList
    .filter((account) => !account.rejected)
    .flatMap((account) => account.data.figures)
    .filter((figure) => figure.kind === kind && figure.part)
    .map(({ min, max, text, of }) => {
      const number = max === null ? `${min} or more` : min === max ? `${min}` : `${min}–${max}`;
      const whose = of === "attacker" ? "attackers' own: " : of === undefined ? "also said: " : "of these ";
      return `    ${whose}${number} «${text}»`;
    });
  return [...new Set(parts)];
}

function place(incident: IncidentDetail): string {
  const { place: at, country } = incident;
  if (at === null) return country ?? "unknown";
  return [at.name, at.admin1, at.country].filter((part) => part !== undefined && part !== "").join(", ");
}
