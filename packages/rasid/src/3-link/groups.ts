/** How well two things fit. */
export interface Fit {
  /** Above 0 rather together, below rather apart. */
  readonly points: number;
  /** They must not be in one group, whatever the others say. */
  readonly veto: boolean;
}

/** Things to be grouped, by number. */
export interface Nodes {
  readonly count: number;
  /** Symmetric; asked for once for each pair. */
  readonly fit: (a: number, b: number) => Fit;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly points: number;
}

/** Groups may fit this much less well on the average than a pair must: a vague account says little to most others. */
const SLACK = -0.6;

/** All pairs between two groups: the sum of their points, and whether one of them vetoes. */
interface Between {
  readonly sum: number;
  readonly veto: boolean;
}

/** A group with what is known so far of how it fits others. */
interface Group {
  members: readonly number[];
  readonly between: Map<Group, Between>;
}

/**
 * Agglomerative grouping: pairs from the best-fitting down; two groups become one where no pair of their members
 * vetoes it and all pairs on the average fit. Equals go by number, so the result depends on nothing else.
 */
export class Groups {
  readonly #nodes: Nodes;
  readonly #group: Group[];
  readonly #edges: Edge[] = [];

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
    this.#group = Array.from({ length: nodes.count }, (_, i) => ({ members: [i], between: new Map() }));
  }

  /** Names a pair that may belong together. */
  offer(x: number, y: number): void {
    const [a, b] = x < y ? [x, y] : [y, x];
    const [ours, theirs] = [this.#group[a], this.#group[b]];
    if (ours === undefined || theirs === undefined) return;
    const { sum, veto } = this.#between(ours, theirs);
    if (sum >= 0 && !veto) this.#edges.push({ a, b, points: sum });
  }

  #between(ours: Group, theirs: Group): Between {
    const known = ours.between.get(theirs);
    if (known !== undefined) return known;
    let sum = 0;
    let veto = false;
    for (const a of ours.members)
      for (const b of theirs.members) {
        const fit = this.#nodes.fit(Math.min(a, b), Math.max(a, b));
        sum += fit.points;
        veto ||= fit.veto;
      }
    const found = { sum, veto };
    ours.between.set(theirs, found);
    theirs.between.set(ours, found);
    return found;
  }

  /** Makes one group of two; what is known of both is added up, and what is known of one is worked out for the other. */
  #merge(ours: Group, theirs: Group): void {
    const others = new Set([...ours.between.keys(), ...theirs.between.keys()]);
    const merged: Group = {
      members: [...ours.members, ...theirs.members].sort((x, y) => x - y),
      between: new Map(),
    };
    for (const other of others) {
      if (other === ours || other === theirs) continue;
      const [a, b] = [this.#between(ours, other), this.#between(theirs, other)];
      const both = { sum: a.sum + b.sum, veto: a.veto || b.veto };
      merged.between.set(other, both);
      other.between.delete(ours);
      other.between.delete(theirs);
      other.between.set(merged, both);
    }
    for (const member of merged.members) this.#group[member] = merged;
  }

  /** The groups, each and all in order of their numbers. */
  join(): (readonly number[])[] {
    this.#edges.sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b);
    for (const { a, b } of this.#edges) {
      const [ours, theirs] = [this.#group[a], this.#group[b]];
      if (ours === undefined || theirs === undefined || ours === theirs) continue;
      const { sum, veto } = this.#between(ours, theirs);
      if (!veto && sum >= SLACK * ours.members.length * theirs.members.length) this.#merge(ours, theirs);
    }
    return [...new Set(this.#group)].map((group) => group.members);
  }
}
