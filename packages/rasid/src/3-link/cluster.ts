import { blockKeys, meets, probeKeys, type Filing } from "./blocks.js";
import { Groups, type Fit } from "./groups.js";
import { nameOf, refOf } from "./name.js";
import { pairFit, pairScore } from "./pair/score.js";
import type { AccountRef, LinkConstraint, LinkedAccount, LinkedIncident, LinkEvent } from "./types.js";

const keyOf = (account: LinkEvent): string => nameOf(refOf(account));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const NEVER: Fit = { points: -20, veto: true };

/** The accounts by their names, each once, in an order that does not depend on how they came in. */
function inOrder(events: readonly LinkEvent[]): LinkEvent[] {
  const byName = new Map(events.map((account) => [keyOf(account), account]));
  return [...byName].sort(([a], [b]) => compare(a, b)).map(([, account]) => account);
}

/** Accounts that people joined, as one node each; every other account is a node of its own. */
function nodesOf(accounts: readonly LinkEvent[], together: readonly (readonly string[])[]): LinkEvent[][] {
  const node = new Map(accounts.map((account) => [keyOf(account), [account]]));
  for (const [a, b] of together) {
    const [ours, theirs] = [node.get(a ?? ""), node.get(b ?? "")];
    if (ours === undefined || theirs === undefined || ours === theirs) continue;
    ours.push(...theirs);
    for (const account of theirs) node.set(keyOf(account), ours);
  }
  return [...new Set(node.values())]
    .map(inOrder)
    .sort(([a], [b]) => compare(a ? keyOf(a) : "", b ? keyOf(b) : ""));
}

/**
 * How two nodes fit. Where a person joined accounts that do not fit, another account need fit only one of them; two
 * events of one report never join by themselves, nor what a person keeps apart.
 */
function nodeFit(ours: readonly LinkEvent[], theirs: readonly LinkEvent[], apart: ReadonlySet<string>): Fit {
  let best = NEVER;
  for (const a of ours)
    for (const b of theirs) {
      if (a.report.id === b.report.id || apart.has([keyOf(a), keyOf(b)].sort().join("\u0001"))) return NEVER;
      const fit = pairFit(a, b);
      if ((best.veto && !fit.veto) || (best.veto === fit.veto && fit.points > best.points)) best = fit;
    }
  return best;
}

/** Pairs of nodes where one is filed under a key that the other is looked for under; nothing else is compared. */
function* candidates(nodes: readonly (readonly LinkEvent[])[]): Generator<readonly [number, number]> {
  const blocks = new Map<number, { readonly node: number; readonly filing: Filing }[]>();
  for (const [i, node] of nodes.entries())
    for (const filing of node.flatMap(blockKeys)) {
      const block = blocks.get(filing.key);
      if (block === undefined) blocks.set(filing.key, [{ node: i, filing }]);
      else block.push({ node: i, filing });
    }
  for (const [a, node] of nodes.entries()) {
    const others = new Set<number>();
    for (const probe of node.flatMap(probeKeys))
      for (const { node: b, filing } of blocks.get(probe.key) ?? [])
        if (a < b && meets(probe, filing)) others.add(b);
    for (const b of others) yield [a, b];
  }
}

/** An account's place in its incident: the pair with the best-fitting other account says how well and why. */
function linkOf(account: LinkEvent, others: readonly LinkEvent[]): LinkedAccount {
  const ref = { report: account.report.id, event: account.event.id };
  let best: { points: number; other: LinkEvent } | null = null;
  for (const other of others) {
    if (other === account) continue;
    const { points } = pairFit(account, other);
    if (best === null || points > best.points) best = { points, other };
  }
  if (best === null) return { ...ref, score: 1, reasons: ["the only account"] };
  const { score, reasons } = pairScore(account, best.other);
  return { ...ref, score, reasons };
}

/** The nodes of pairs of accounts. */
function* nodePairs(
  nodes: readonly (readonly LinkEvent[])[],
  fits: readonly (readonly [AccountRef, AccountRef])[],
): Generator<readonly [number, number]> {
  const nodeOf = new Map(nodes.flatMap((node, i) => node.map((account) => [keyOf(account), i] as const)));
  for (const pair of fits) {
    const [a, b] = pair.map((ref) => nodeOf.get(nameOf(ref)));
    if (a !== undefined && b !== undefined && a < b) yield [a, b];
  }
}

/**
 * Joins accounts into incidents: the best-fitting pairs first, groups only where the whole of one fits the whole of
 * the other. Events of one report never join, unless a person joined them. The result depends on the accounts and on
 * people's decisions, not on their order. `fits`: which pairs fit, both ways, where that is known already.
 */
export function linkEvents(
  events: readonly LinkEvent[],
  constraints: readonly LinkConstraint[],
  fits?: readonly (readonly [AccountRef, AccountRef])[],
): LinkedIncident[] {
  const decided = (kind: LinkConstraint["kind"]) =>
    constraints.filter((c) => c.kind === kind).map((c) => [nameOf(c.a), nameOf(c.b)].sort());
  const apart = new Set(decided("apart").map((pair) => pair.join("\u0001")));
  const nodes = nodesOf(inOrder(events), decided("together"));
  const fit = (a: number, b: number): Fit => nodeFit(nodes[a] ?? [], nodes[b] ?? [], apart);
  const groups = new Groups({ count: nodes.length, fit });
  for (const [a, b] of fits === undefined ? candidates(nodes) : nodePairs(nodes, fits)) groups.offer(a, b);
  return groups.join().map((members) => {
    const own = inOrder(members.flatMap((i) => nodes[i] ?? []));
    return { accounts: own.map((account) => linkOf(account, own)) };
  });
}
