import { browser } from './browser.ts';

/** The part of `runtime.getContexts` (Chrome 116) that the polyfill's types do not have. */
interface ContextsApi {
  getContexts?(filter: object): Promise<readonly { readonly documentId?: string }[]>;
}

/** Ids of this extension's pages that are open now, side panels and tabs; null where the browser cannot tell. */
export async function openPageIds(): Promise<ReadonlySet<string> | null> {
  const runtime = browser.runtime as typeof browser.runtime & ContextsApi;
  if (!runtime.getContexts) return null;
  const contexts = await runtime.getContexts({ contextTypes: ['SIDE_PANEL', 'TAB', 'POPUP'] });
  return new Set(contexts.flatMap(({ documentId }) => documentId ?? []));
}
