/** The little of a DOM node that is needed to read its text; linkedom's nodes have it. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: TextNode | null;
  readonly nextSibling: TextNode | null;
  readonly parentNode: TextNode | null;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FIGCAPTION FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM FIGCAPTION".split(" "));

/**
 * The text of an element as a reader sees it: a line for each paragraph, no runs of blanks, no scripts, no captions.
 * Walks without recursion, since a hostile page may nest as deep as it likes.
 */
export function pageText(root: TextNode): string {
  const lines: string[] = [];
  let line = "";
  const endLine = (): void => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  let node: TextNode | null = root;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += node.nodeValue ?? "";
    if (name === "BR" || BLOCKS.has(name)) endLine();
    if (node.nodeType === 1 && node.firstChild !== null && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    let at: TextNode | null = node;
    while (at !== null && at !== root && at.nextSibling === null) {
      at = at.parentNode;
      if (at !== null && BLOCKS.has(at.nodeName.toUpperCase())) endLine();
    }
    node = at === null || at === root ? null : at.nextSibling;
  }
  endLine();
  return lines.join("\n");
}

/** Whether a tree nests deeper than a limit; looks no further than that. */
export function nestedDeeper(root: TextNode, limit: number): boolean {
  let depth = 0;
  let node: TextNode | null = root;
  while (node !== null) {
    if (depth > limit) return true;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}
