/** How a person looks at the pages: kept in their address, so that a link leads on in the same look. */
export interface View {
  /** The page as it is now, or as it was built until about 2025. */
  readonly generation: 'pulse' | 'arco';
  readonly cards: boolean;
  /** As the browser has it, where null. */
  readonly theme: 'light' | 'dark' | null;
  readonly region: string;
}

type Params = Readonly<Record<string, string | number | null>>;

export function readView(params: URLSearchParams, region: string): View {
  const theme = params.get('theme');
  return {
    generation: params.get('generation') === 'arco' ? 'arco' : 'pulse',
    cards: params.get('view') === 'card',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    region,
  };
}

/** The address of a page in this look: its own parameters come first, as on the real pages. */
export function linkTo(view: View, path: string, params: Params = {}): string {
  const all: Params = {
    ...params,
    shop_region: view.region,
    generation: view.generation === 'arco' ? 'arco' : null,
    view: view.cards ? 'card' : null,
    theme: view.theme,
  };
  const said = Object.entries(all).filter(([, value]) => value !== null);
  return `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}

/** The address of an order's own page. */
export function orderLink(view: View, id: string): string {
  return linkTo(view, '/order/detail', { order_no: id });
}
