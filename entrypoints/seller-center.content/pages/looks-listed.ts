const atLeast = 3;
const mostElements = 3_000;

/** Whether a page shows a list of something, whatever it is made of: rows of a table, or siblings that each say much. */
export function looksListed(root: ParentNode): boolean {
  if (root.querySelectorAll('tbody tr, [role="rowgroup"] [role="row"]').length >= atLeast) return true;
  let left = mostElements;
  for (const parent of root.querySelectorAll('div, ul, section')) {
    if (--left < 0) return false;
    if (parent.childElementCount >= atLeast && alike(parent) >= atLeast) return true;
  }
  return false;
}

/** How many of an element's children are of its first child's kind and say as much as an order does. */
function alike(parent: Element): number {
  const [first, ...rest] = parent.children;
  const isLong = (child: Element) => (child.textContent ?? '').trim().length > 60;
  if (!first?.className || !isLong(first)) return 0;
  return 1 + rest.filter((each) => each.className === first.className && isLong(each)).length;
}
