async function read(): Promise<void> {
  const file = await fetch('/icons/lucide.svg');
  const { documentElement: drawings } = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
  for (const each of drawings.querySelectorAll('symbol')) each.id = `icon-${each.id}`;
  const here = document.importNode(drawings, true);
  here.setAttribute('class', 'drawings');
  here.setAttribute('aria-hidden', 'true');
  document.body.append(here);
}

/**
 * Puts the drawings of the icons into the page, once for all of them: an icon that names a file has it asked for and
 * read anew, again and again while a list scrolls. Without them the page only lacks its icons.
 */
export function bringDrawings(): void {
  read().catch(() => {});
}
