/**
 * A browser that translates a page puts `<font>` elements in place of texts, and React goes on working with the texts it
 * drew: taking one away, or putting something before it, then throws, and the page is gone; changing one changes nothing
 * that is seen. This finds what stands in for a text and lets React's act meet that. The app itself draws no `<font>`.
 */

const replacements = new WeakMap<Node, Node>();

const isForeign = (node: Node | null | undefined): node is Node => node?.nodeName === "FONT";

/** Texts and translations of texts: a page shown in its own language again has texts in place of translations. */
const mayBeReplaced = (node: Node): boolean => node.nodeType === Node.TEXT_NODE || isForeign(node);

const noteReplacements = (records: readonly MutationRecord[]): void => {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(mayBeReplaced)));
  if (![...added].some(isForeign) && !records.some(({ removedNodes }) => [...removedNodes].some(isForeign)))
    return;
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
    for (const removed of removedNodes) {
      if (!mayBeReplaced(removed) || removed.isConnected) continue;
      // In one act, or put beside it first and then left alone there.
      const other = [...addedNodes, previousSibling, nextSibling].find(
        (node) => node && added.has(node) && node !== removed && isForeign(node) !== isForeign(removed),
      );
      if (other) replacements.set(removed, other);
    }
};

/** What shows the text now: itself, what is wrapped around it, or what took its place. */
const shownFor = (text: Node): Node => {
  let shown = text;
  const seen = new Set<Node>();
  while (!shown.isConnected && !seen.has(shown)) {
    seen.add(shown);
    shown = replacements.get(shown) ?? shown;
  }
  while (isForeign(shown.parentNode)) shown = shown.parentNode;
  return shown;
};

/** Begins to watch the page. React must not have drawn anything yet. */
export const guardTranslation = (root: Node): void => {
  const observer = new MutationObserver(noteReplacements);
  observer.observe(root, { childList: true, subtree: true });
  const catchUp = () => noteReplacements(observer.takeRecords());

  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    catchUp();
    const standIn = shownFor(child);
    // Elsewhere, it is gone from here already, which is what was asked for.
    if (standIn.parentNode === this) removeChild.call(this, standIn);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
    if (before === null || before.parentNode === this) return insertBefore.call(this, child, before) as T;
    catchUp();
    const standIn = shownFor(before);
    return insertBefore.call(this, child, standIn.parentNode === this ? standIn : null) as T;
  };

  const own = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Text.prototype, "nodeValue", {
    configurable: true,
    get(this: Text) {
      return own?.get?.call(this) as unknown;
    },
    set(this: Text, value: string | null) {
      own?.set?.call(this, value);
      if (this.isConnected && !isForeign(this.parentNode)) return;
      catchUp();
      // What is seen is the translation of the text before: the new one is shown as it is, to be translated anew.
      const shown = shownFor(this);
      if (shown !== this && shown.parentNode) (shown as ChildNode).replaceWith(this);
    },
  });
};
