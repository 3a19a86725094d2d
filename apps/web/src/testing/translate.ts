/** Texts that a translator would change; what is no text of the page stays. */
const textsIn = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isWords =
      text.data.trim() !== "" && text.parentElement?.closest("script, style, textarea, font") === null;
    if (isWords) texts.push(text);
  }
  return texts;
};

const wrapped = (inside: Node): HTMLElement => {
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.append(inside);
  outer.append(inner);
  return outer;
};

/** The ways in which browsers put a translation in place of a text; here it says the same. */
export const translations = {
  "takes texts away": (root: Node): void => {
    for (const text of textsIn(root)) text.replaceWith(wrapped(document.createTextNode(text.data)));
  },
  "puts its own beside them first": (root: Node): void => {
    for (const text of textsIn(root)) {
      text.before(wrapped(document.createTextNode(text.data)));
      text.remove();
    }
  },
  "wraps them where they are": (root: Node): void => {
    for (const text of textsIn(root)) {
      const place = document.createComment("");
      text.before(place);
      place.replaceWith(wrapped(text));
    }
  },
} as const;
