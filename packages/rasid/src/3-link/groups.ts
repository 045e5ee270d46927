/** Things to be grouped, by number, and how well two of them fit: above 0 rather together, below rather apart. */
export interface Nodes {
  readonly count: number;
  /** Symmetric; asked for once for each pair. */
  readonly points: (a: number, b: number) => number;
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly points: number;
}

/** A pair of members that speaks this strongly against keeps two groups apart, whatever the others say. */
const VETO = -3;

/**
 * Agglomerative grouping: pairs from the best-fitting down; two groups become one where no pair of their members
 * vetoes it and all pairs on the average fit. Equals go by number, so the result depends on nothing else.
 */
export class Groups {
  readonly #nodes: Nodes;
  readonly #group: number[][];
  readonly #points = new Map<number, number>();
  readonly #edges: Edge[] = [];

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
    this.#group = Array.from({ length: nodes.count }, (_, i) => [i]);
  }

  #pair(x: number, y: number): number {
    const [a, b] = x < y ? [x, y] : [y, x];
    const id = a * this.#nodes.count + b;
    let points = this.#points.get(id);
    if (points === undefined) {
      points = this.#nodes.points(a, b);
      this.#points.set(id, points);
    }
    return points;
  }

  /** Names a pair that may belong together. */
  offer(x: number, y: number): void {
    const [a, b] = x < y ? [x, y] : [y, x];
    const points = this.#pair(a, b);
    if (points >= 0) this.#edges.push({ a, b, points });
  }

  #fit(ours: readonly number[], theirs: readonly number[]): boolean {
    let sum = 0;
    for (const a of ours)
      for (const b of theirs) {
        const points = this.#pair(a, b);
        if (points <= VETO) return false;
        sum += points;
      }
    return sum >= 0;
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
