import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SellerTab } from '../../core/protocol/sender.ts';
import type { DeskWorker } from '../../entrypoints/background/desk-worker.ts';

const { did, api } = vi.hoisted(() => {
  const did: string[] = [];
  const note = (what: string) => async (given?: unknown) => {
    did.push(`${what} ${JSON.stringify(given)}`);
    return { windowId: 3 };
  };
  const api = {
    runtime: {
      getURL: (path: string) => `chrome-extension://sidedesk/${path}`,
      getContexts: async (_filter: object): Promise<object[]> => [],
    },
    tabs: { create: note('tab'), update: async (tab: number) => note(`to tab ${tab}`)() },
    windows: { update: async (window: number) => note(`to window ${window}`)() },
    sidePanel: { open: note('panel') } as { open: (where: object) => Promise<unknown> } | undefined,
  };
  return { did, api };
});
vi.mock('../../core/platform/browser.ts', () => ({ browser: api }));
const { PageDesk } = await import('../../entrypoints/background/page-desk.ts');

const from: SellerTab = { window: 3, tab: 7, host: 'seller-us.tiktok.com', path: '/order' };

function pageDesk() {
  const worker = {
    wish: async (wish: object) => {
      did.push(`wish ${JSON.stringify(wish)}`);
      return 'w1';
    },
    wishes: {
      leaveToTab: async (id: string) => {
        did.push(`leave ${id} to the tab`);
      },
    },
  } as unknown as DeskWorker;
  return new PageDesk(worker);
}

const click = { page: 'openDesk', order: '5' } as const;
const wished = 'wish {"conversation":null,"order":"5","window":3,"beside":true}';
const wishedForTab = wished.replace('true', 'false');
const settled = () => vi.waitFor(() => expect(did.length).toBeGreaterThan(1));

beforeEach(() => {
  did.length = 0;
  api.sidePanel = {
    open: async (where) => {
      did.push(`panel ${JSON.stringify(where)}`);
    },
  };
  api.runtime.getContexts = async () => [];
});

describe('a click on a page', () => {
  test('opens the side panel in its own turn, before anything else, and only then is kept', async () => {
    const answer = pageDesk().answer(click, from);
    expect(did[0]).toBe('panel {"windowId":3}');
    expect(await answer).toEqual({ ok: true, value: null });
    expect(did).toEqual(['panel {"windowId":3}', wished]);
  });

  test.each([
    ['there is no side panel', undefined, [wishedForTab]],
    [
      'the browser does not take it for a click',
      { open: () => Promise.reject(new Error('gesture')) },
      ['leave w1 to the tab', wished],
    ],
  ])('opens a tab where %s', async (_why, sidePanel, wishes) => {
    api.sidePanel = sidePanel;
    await pageDesk().answer(click, from);
    const tab = 'tab {"url":"chrome-extension://sidedesk/sidepanel.html","windowId":3}';
    expect(did.sort()).toEqual([tab, ...wishes].sort());
  });

  test('goes to the desk that is a tab of that window already', async () => {
    api.sidePanel = undefined;
    api.runtime.getContexts = async (filter) => {
      expect(filter).toEqual({ contextTypes: ['TAB'], windowIds: [3] });
      return [
        { tabId: 1, documentUrl: 'chrome-extension://sidedesk/practice.html' },
        { tabId: 2, documentUrl: 'chrome-extension://sidedesk/sidepanel.html' },
      ];
    };
    await pageDesk().answer(click, from);
    expect(did.sort()).toEqual(['to tab 2 undefined', 'to window 3 undefined', wishedForTab]);
  });

  test('that comes right after another is the same one', async () => {
    const desk = pageDesk();
    await Promise.all([desk.answer(click, from), desk.answer({ ...click, order: '6' }, from)]);
    await settled();
    expect(did).toEqual(['panel {"windowId":3}', wished]);
  });

  test('that cannot be done says so, and is no fault of the page', async () => {
    api.sidePanel = undefined;
    api.tabs.create = () => Promise.reject(new Error('no window'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await pageDesk().answer(click, from)).toMatchObject({ ok: false, fault: { code: 'Bug' } });
  });
});
