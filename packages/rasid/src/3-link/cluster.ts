import { blockKeys } from "./blocks.js";
import { pairPoints, pairScore } from "./pair/score.js";
import type { AccountRef, LinkConstraint, LinkedAccount, LinkedIncident, LinkEvent } from "./types.js";

const keyOf = (ref: AccountRef): string => `${ref.report}\u0000${ref.event}`;
const nameOf = (account: LinkEvent): string => keyOf({ report: account.report.id, event: account.event.id });

/** A pair of members that speaks this strongly against keeps two groups apart, whatever the others say. */
const VETO = -3;

/** The accounts by their names, each once, in an order that does not depend on how they came in. */
function inOrder(events: readonly LinkEvent[]): LinkEvent[] {
  const byName = new Map(events.map((account) => [nameOf(account), account]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account);
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly points: number;
}

/** Pairs that share a block and fit, best first; equals in the order of their names. */
function edgesOf(accounts: readonly LinkEvent[]): Edge[] {
  const blocks = new Map<string, number[]>();
  accounts.forEach((account, i) => {
    for (const key of blockKeys(account)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  });
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (const block of blocks.values())
    block.forEach((b, k) => {
      for (const a of block.slice(0, k)) {
        const id = a * accounts.length + b;
        const [one, other] = [accounts[a], accounts[b]];
        if (seen.has(id) || one === undefined || other === undefined) continue;
        seen.add(id);
        if (one.report.id === other.report.id) continue;
        const points = pairPoints(one, other);
        if (points >= 0) edges.push({ a, b, points });
      }
    });
  return edges.sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b);
}

/** Groups of accounts; two groups become one when every pair may and on the whole they fit. */
class Groups {
  readonly #of: number[];
  readonly #members: Map<number, number[]>;
  readonly #points = new Map<number, number>();

  constructor(
    private readonly accounts: readonly LinkEvent[],
    private readonly apart: ReadonlySet<string>,
    private readonly together: ReadonlySet<string>,
  ) {
    this.#of = accounts.map((_, i) => i);
    this.#members = new Map(accounts.map((_, i) => [i, [i]]));
  }

  #pair(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const id = low * this.accounts.length + high;
    const before = this.#points.get(id);
    if (before !== undefined) return before;
    const [one, other] = [this.accounts[low], this.accounts[high]];
    const points = one === undefined || other === undefined ? -20 : pairPoints(one, other);
    this.#points.set(id, points);
    return points;
  }

  /** Whether a person keeps them apart, they are of one report, or a pair conflicts; people's joins stand. */
  #fit(ours: readonly number[], theirs: readonly number[]): boolean {
    let sum = 0;
    let count = 0;
    for (const a of ours)
      for (const b of theirs) {
        const [one, other] = [this.accounts[a], this.accounts[b]];
        if (one === undefined || other === undefined) return false;
        const pair = [nameOf(one), nameOf(other)].sort().join("\u0001");
        if (this.apart.has(pair)) return false;
        if (this.together.has(pair)) continue;
        if (one.report.id === other.report.id) return false;
        const points = this.#pair(a, b);
        if (points <= VETO) return false;
        sum += points;
        count++;
      }
    return count === 0 || sum / count >= 0;
  }

  join(a: number, b: number, always: boolean): void {
    const [to, from] = [this.#of[a], this.#of[b]];
    if (to === undefined || from === undefined || to === from) return;
    const [ours, theirs] = [this.#members.get(to), this.#members.get(from)];
    if (ours === undefined || theirs === undefined || !(always || this.#fit(ours, theirs))) return;
    this.#members.set(
      to,
      [...ours, ...theirs].sort((x, y) => x - y),
    );
    this.#members.delete(from);
    for (const member of theirs) this.#of[member] = to;
  }

  all(): (readonly number[])[] {
    return [...this.#members.values()].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  }
}

/** An account's place in its incident: the pair with the best-fitting other account says how well and why. */
function linkOf(account: LinkEvent, others: readonly LinkEvent[]): LinkedAccount {
  const ref = { report: account.report.id, event: account.event.id };
  let best: { points: number; other: LinkEvent } | null = null;
  for (const other of others) {
    if (other === account) continue;
    const points = pairPoints(account, other);
    if (best === null || points > best.points) best = { points, other };
  }
  if (best === null) return { ...ref, score: 1, reasons: ["the only account"] };
  const { score, reasons } = pairScore(account, best.other);
  return { ...ref, score, reasons };
}

/**
 * Joins accounts into incidents: the best-fitting pairs first, groups only where the whole of one fits the whole of
 * the other. Events of one report never join, unless a person joined them. The result depends on the accounts and on
 * people's decisions, not on their order.
 */
export function linkEvents(
  events: readonly LinkEvent[],
  constraints: readonly LinkConstraint[],
): LinkedIncident[] {
  const accounts = inOrder(events);
  const index = new Map(accounts.map((account, i) => [nameOf(account), i]));
  const pairs = (kind: LinkConstraint["kind"]) =>
    constraints.filter((c) => c.kind === kind).map((c) => [keyOf(c.a), keyOf(c.b)].sort());
  const names = (kind: LinkConstraint["kind"]) => new Set(pairs(kind).map((pair) => pair.join("\u0001")));
  const groups = new Groups(accounts, names("apart"), names("together"));
  const joined = pairs("together").sort((x, y) => (x.join("\u0001") < y.join("\u0001") ? -1 : 1));
  for (const [a, b] of joined) {
    const [i, j] = [index.get(a ?? ""), index.get(b ?? "")];
    if (i !== undefined && j !== undefined) groups.join(i, j, true);
  }
  for (const { a, b } of edgesOf(accounts)) groups.join(a, b, false);
  return groups.all().map((members) => {
    const own = members.map((i) => accounts[i]).filter((account) => account !== undefined);
    return { accounts: own.map((account) => linkOf(account, own)) };
  });
}
