import type { PracticeShop } from '../../core/channel/practice/practice-shop.ts';

function page(title: string, body: string): Response {
  const html = `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** The state as it may stand in an address. */
const kept = (url: URL) => encodeURIComponent(url.searchParams.get('state') ?? '');

/**
 * The platform's pages on the way to an authorisation, for a practice shop over HTTP: the owner allows the access or does not, and is
 * led to a redirect URL with what came of it. Null for every other address.
 */
export async function authorisePage(shop: PracticeShop, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const to = (path: string) => Response.redirect(`${url.origin}${path}`, 302);
  switch (url.pathname) {
    case '/open/authorize':
      return page(
        'Authorise the app',
        `<a href="/open/granted?state=${kept(url)}">Allow</a> <a href="/open/denied?state=${kept(url)}">Do not allow</a>`,
      );
    case '/open/granted': {
      const granted = await shop.handle(
        new Request(`${url.origin}/practice/authorise`, { method: 'POST', body: '{}' }),
      );
      const { code, appKey } = (await granted.json()) as { code: string; appKey: string };
      return to(`/redirected?app_key=${appKey}&code=${code}&locale=en&state=${kept(url)}`);
    }
    case '/open/denied':
      return to(`/redirected?code=null&error=auth_denied&state=${kept(url)}`);
    case '/redirected':
      return page('A page of yours', '<p>Copy the address of this page.</p>');
    default:
      return null;
  }
}
