// The pages as one that never loads anew, like the real ones: a link changes the address first and the content a
// moment later, rows are drawn anew as the shop's orders change, and whatever was put among them is gone with them.

const LOOK_MS = 5_000;
let turn = 0;
let shown = '';

/**
 * What lies at an address.
 * @param {string} address
 */
async function read(address) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * What a page says, without the clock.
 * @param {Document} page
 */
const saidBy = (page) => page.querySelector('main')?.innerHTML ?? '';

/**
 * Shows a page in the place of this one.
 * @param {Document} page
 */
function draw(page) {
  const [app, next] = [document.querySelector('#app'), page.querySelector('#app')];
  if (!app || !next) return;
  shown = saidBy(page);
  document.title = page.title;
  for (const name of ['data-theme', 'data-generation']) {
    const value = page.documentElement.getAttribute(name);
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  app.replaceChildren(...document.adoptNode(next).childNodes);
}

/** Draws the page of the present address. */
async function show() {
  const mine = ++turn;
  document.querySelector('#app')?.setAttribute('aria-busy', 'true');
  const page = await read(location.href).catch(() => null);
  if (mine !== turn) return;
  document.querySelector('#app')?.removeAttribute('aria-busy');
  if (page) draw(page);
}

/**
 * Goes to an address of these pages.
 * @param {string | URL} address
 */
function go(address) {
  history.pushState(null, '', address);
  window.scrollTo(0, 0);
  void show();
}

/**
 * The address of an order's page, in the look of this one.
 * @param {string} order
 */
function addressOf(order) {
  const address = new URL('/order/detail', location.href);
  address.searchParams.set('order_no', order);
  for (const name of ['shop_region', 'generation', 'theme', 'view']) {
    const value = new URLSearchParams(location.search).get(name);
    if (value !== null) address.searchParams.set(name, value);
  }
  return address;
}

/** Looks whether anything changed, unless somebody writes here. */
async function look() {
  const writes = [...document.querySelectorAll('textarea')].some(({ value }) => value !== '');
  if (document.hidden || writes || document.activeElement?.matches('input, textarea')) return;
  const mine = turn;
  const page = await read(location.href).catch(() => null);
  if (page && mine === turn && saidBy(page) !== shown) draw(page);
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a');
  const order = target?.closest('[data-order]')?.getAttribute('data-order');
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!plain || event.defaultPrevented) return;
  if (target?.closest('[data-refresh]')) void show();
  else if (order) go(addressOf(order));
  else if (link && link.origin === location.origin && link.hasAttribute('href')) {
    event.preventDefault();
    go(link.href);
  }
});

document.addEventListener('keydown', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const order = target?.matches('[role="link"]') ? target.getAttribute('data-order') : null;
  if (event.key === 'Enter' && order) go(addressOf(order));
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const fields = new FormData(form);
  const review = form.dataset.reply;
  if (review === undefined) {
    const said = [...fields].map(([name, value]) => /** @type {[string, string]} */ ([name, String(value)]));
    go(`${form.getAttribute('action')}?${new URLSearchParams(said.filter(([, value]) => value !== ''))}`);
  } else if (String(fields.get('text')).trim() !== '') {
    const body = String(fields.get('text')).trim();
    void fetch(`/practice-seller-center/reviews/${review}`, { method: 'POST', body }).then(show);
  }
});

addEventListener('popstate', () => void show());
shown = saidBy(document);
setInterval(() => void look(), LOOK_MS);
