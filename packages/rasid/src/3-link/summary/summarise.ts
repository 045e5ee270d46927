import { foldedWords, stem } from "../pair/words.js";
import titles from "../../../packed/titles.js";
import type { ActorSummary, IncidentSummary } from "../../contract/api.js";
import type { Summary, SummaryAccount, SummaryOptions } from "../types.js";
import { countVoices, reportedAt, voiced, type Voiced } from "./accounts.js";
import {
  partyAnswers,
  partyKey,
  partyKind,
  PLACES,
  placeAnswers,
  placeKey,
  PLAIN,
  plainAnswers,
  TIMES,
} from "./answers.js";
import { correctedParty, correctedPlace } from "./corrected.js";
import { bestFigures } from "./figures.js";
import { titleOf } from "./title.js";
import { valuesOf } from "./values.js";
import { vote } from "./vote.js";

/** No list of actors shows more than this. */
const MOST_PARTIES = 4;

const VAGUE: ReadonlySet<string> = new Set(
  titles.vague.flatMap((row) => row.forms.flatMap((form) => foldedWords(form).map(stem))),
);
const PARTIES = partyKind(VAGUE);

interface Side {
  readonly list: readonly ActorSummary[];
  readonly keys: ReadonlySet<string>;
  readonly contested: boolean;
}

/** Who it was: the answer of most, with those whom the same accounts name beside him. */
function sideOf(accounts: readonly Voiced[], side: "actors" | "recipients", correction: string | null): Side {
  const answers = partyAnswers(accounts, side);
  const best = correctedParty(accounts, correction) ?? vote(answers, PARTIES)?.best;
  if (best === undefined) return { list: [], keys: new Set(), contested: false };
  const beside = new Map<string, { actor: ActorSummary; count: number }>();
  let with_ = 0;
  let contested = false;
  for (const { account } of accounts) {
    const own = partyAnswers(
      accounts.filter((one) => one.account === account),
      side,
    );
    if (own.length === 0) continue;
    if (!own.some((answer) => PARTIES.agree(answer.value, best.value))) contested = true;
    if (!own.some((answer) => answer.key === best.key)) continue;
    with_++;
    for (const { key, value } of own)
      if (key !== best.key && !PARTIES.vaguer(value, best.value))
        beside.set(key, { actor: value.actor, count: (beside.get(key)?.count ?? 0) + 1 });
  }
  const others = [...beside]
    .filter(([, other]) => other.count * 2 >= with_)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .slice(0, MOST_PARTIES - 1);
  return {
    list: [best.value.actor, ...others.map(([, other]) => other.actor)],
    keys: new Set([partyKey(best.value), ...others.map(([key]) => key)]),
    contested,
  };
}

/** The modes that at least half of the accounts of the best type name. */
function modesOf(accounts: readonly Voiced[], type: string): string[] {
  const telling = accounts.filter(
    ({ account }) => account.event.type === type && account.event.mode.length > 0,
  );
  const counts = new Map<string, number>();
  for (const { account } of telling)
    for (const mode of account.event.mode) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 2 >= telling.length)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([mode]) => mode);
}

/**
 * What is known about an incident from its accounts, by the published rule: best, low and high of every figure, the
 * vote for the rest, a title, and every value with who gives it. Withdrawn accounts count for nothing; if all are
 * withdrawn, they are shown as they were. The order of the accounts does not matter. Throws on an empty list.
 */
export function summarise(accounts: readonly SummaryAccount[], options: SummaryOptions = {}): Summary {
  const standing = accounts.filter((account) => !account.withdrawn);
  const all = voiced(standing.length > 0 ? standing : accounts);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError("summarise needs at least one account of the incident");
  const set = new Map(
    (options.corrections ?? []).map(({ attribute, value }) => [attribute as string, value]),
  );
  const corrected = (attribute: string): string | null =>
    set.has(attribute) ? String(set.get(attribute)) : null;
  const numbers = new Map(
    [...set].flatMap(([attribute, value]) =>
      typeof value === "number" ? [[attribute, value] as const] : [],
    ),
  );

  const typeVote = vote(
    plainAnswers(all, (event) => event.type),
    PLAIN,
  );
  const type = corrected("type") ?? typeVote?.best.value ?? first.account.event.type;
  const statusVote = vote(
    plainAnswers(all, (event) => event.status),
    PLAIN,
  );
  const status = corrected("status") ?? statusVote?.best.value ?? "asserted";
  const timeVote = vote(
    plainAnswers(all, (event) => event.time?.edtf),
    TIMES,
  );
  const time = corrected("time") ?? timeVote?.best.value ?? null;
  const placeVote = vote(placeAnswers(all), PLACES);
  const place = correctedPlace(all, corrected("place")) ?? placeVote?.best.value ?? null;
  const countryVote = vote(
    plainAnswers(all, (event) => event.country?.code),
    PLAIN,
  );
  const country = corrected("country") ?? countryVote?.best.value ?? place?.country ?? null;
  const actors = sideOf(all, "actors", corrected("actor"));
  const recipients = sideOf(all, "recipients", corrected("recipient"));
  const figures = bestFigures(all, numbers);
  const votes = [timeVote, placeVote, countryVote];

  const facts = {
    type,
    mode: modesOf(all, type),
    status,
    place,
    country,
    actors: actors.list,
    recipients: recipients.list,
    figures,
  };
  const summary: Omit<IncidentSummary, "id"> = {
    title: titleOf(facts),
    ...facts,
    background: all.every(({ account }) => account.event.background),
    time,
    outlets: countVoices(all),
    accounts: accounts.length,
    contested:
      actors.contested ||
      figures.some((figure) => figure.contested) ||
      votes.some((v) => v?.contested === true),
    firstReported: reportedAt(first.account),
    lastReported: reportedAt(last.account),
  };
  const best = new Map<string, ReadonlySet<string>>([
    ["type", new Set([type])],
    ["status", new Set([status])],
    ["time", new Set(time === null ? [] : [time])],
    ["place", new Set(place === null ? [] : [placeKey(place)])],
    ["actor", actors.keys],
    ["recipient", recipients.keys],
    ...figures.map(
      (figure) => [figure.kind, new Set(figure.best === null ? [] : [`${figure.best}`])] as const,
    ),
  ]);
  return { summary, values: valuesOf(all, best) };
}
