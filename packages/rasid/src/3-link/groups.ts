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

/**
 * Agglomerative grouping: pairs from the best-fitting down; two groups become one where no pair of their members
 * vetoes it and all pairs on the average fit. Equals go by number, so the result depends on nothing else.
 */
export class Groups {
  readonly #nodes: Nodes;
  readonly #group: number[][];
  readonly #fits = new Map<number, Fit>();
  readonly #edges: Edge[] = [];

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
    this.#group = Array.from({ length: nodes.count }, (_, i) => [i]);
  }

  #pair(x: number, y: number): Fit {
    const [a, b] = x < y ? [x, y] : [y, x];
    const id = a * this.#nodes.count + b;
    let fit = this.#fits.get(id);
    if (fit === undefined) {
      fit = this.#nodes.fit(a, b);
      this.#fits.set(id, fit);
    }
    return fit;
  }

  /** Names a pair that may belong together. */
  offer(x: number, y: number): void {
    const [a, b] = x < y ? [x, y] : [y, x];
    const { points, veto } = this.#pair(a, b);
    if (points >= 0 && !veto) this.#edges.push({ a, b, points });
  }

  #fit(ours: readonly number[], theirs: readonly number[]): boolean {
    let sum = 0;
    for (const a of ours)
      for (const b of theirs) {
        const { points, veto } = this.#pair(a, b);
        if (veto) return false;
        sum += points;
      }
    return sum >= SLACK * ours.length * theirs.length;
  }

  /** The groups, each and all in order of their numbers. */
  join(): (readonly number[])[] {
    this.#edges.sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b);
    for (const { a, b } of this.#edges) {
      const [ours, theirs] = [this.#group[a], this.#group[b]];
      if (ours === undefined || theirs === undefined || ours === theirs || !this.#fit(ours, theirs)) continue;
      const both = [...ours, ...theirs].sort((x, y) => x - y);
      for (const member of both) this.#group[member] = both;
    }
    return [...new Set(this.#group)];
  }
}
