import type { AskedPage } from './asked-page.ts';
import { html, type Markup } from './markup.ts';
import { paths } from './paths.ts';
import { linkTo, type View } from './view.ts';

interface Framed {
  readonly title: string;
  /** Where this page lies, for the switches of its look. */
  readonly path: string;
  /** Its own parameters, without those of the look. */
  readonly params: Readonly<Record<string, string | null>>;
  readonly main: Markup;
}

const rooms = [
  [paths.home, 'Homepage'],
  [paths.orders, 'Manage orders'],
  [paths.returns, 'Manage returns'],
  [paths.reviews, 'Product reviews'],
] as const;

/** The parameters that a room is entered with, as on the real pages. */
const entered: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [paths.orders]: { selected_sort: '6', tab: 'all' },
  [paths.returns]: { from: 'menu' },
};

function navigation(view: View, path: string): Markup {
  const here = path === paths.order ? paths.orders : path;
  return html`<nav aria-label="Seller Center" class="rooms">
    ${rooms.map(
      ([to, words]) =>
        html`<a href="${linkTo(view, to, entered[to])}"${to === here && html` aria-current="page"`}>${words}</a>`,
    )}
  </nav>`;
}

function switches({ view }: AskedPage, { path, params }: Framed): Markup {
  const to = (change: Partial<View>, words: string, on: boolean) =>
    html`<a href="${linkTo({ ...view, ...change }, path, params)}"${on && html` aria-current="true"`}>${words}</a>`;
  return html`<div class="switches">
    <span>Pages as of</span>
    ${to({ generation: 'pulse' }, '2026', view.generation === 'pulse')}
    ${to({ generation: 'arco', cards: false }, '2024', view.generation === 'arco')}
    <span>Theme</span>
    ${to({ theme: null }, 'Browser', view.theme === null)}
    ${to({ theme: 'light' }, 'Light', view.theme === 'light')}
    ${to({ theme: 'dark' }, 'Dark', view.theme === 'dark')}
  </div>`;
}

/** A whole page: what is around every page of the back office, and `main` in it. */
export function framed(asked: AskedPage, page: Framed): string {
  const { view, shop, shown } = asked;
  return html`<!doctype html>
<html lang="en-GB" data-generation="${view.generation}"${view.theme !== null && html` data-theme="${view.theme}"`}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.title} · Practice Seller Center</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/practice-seller-center/look.css">
  <script type="module" src="/practice-seller-center/in-page.js"></script>
</head>
<body>
  <div id="app">
    <header class="top">
      <a class="brand" href="${linkTo(view, paths.home)}">Practice Seller Center</a>
      <span class="shop-name">Practice Shop · ${shop.market}</span>
      <span class="clock">Shop’s time ${shown.moment(shop.now)}</span>
    </header>
    <p class="practice-strip"><b>Practice Seller Center</b> The shop, its buyers and its orders are made up, and live on this computer alone.</p>
    <div class="office">
      ${navigation(view, page.path)}
      <main>${page.main}</main>
    </div>
    <footer>${switches(asked, page)}</footer>
  </div>
</body>
</html>
`.text;
}
