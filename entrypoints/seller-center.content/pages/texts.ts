/** The texts beneath an element in their order, without those that no one reads; at most so many. */
export function* texts(root: ParentNode, most: number): Generator<Text> {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < most && walker.nextNode(); seen++) {
    const text = walker.currentNode as Text;
    if (!/^(script|style|noscript|template|textarea)$/i.test(text.parentElement?.tagName ?? '')) yield text;
  }
}
