import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// What is in one browser and not in another. `browser` is read when a module loads, so each test loads it anew.

const tab = vi.fn(async () => ({}));
const lostGesture = () => Promise.reject(new Error('may only be called from a user input handler'));

function browserWith(more: object): void {
  vi.stubGlobal('browser', {
    runtime: { getURL: (path: string) => `desk://x/${path}` },
    tabs: { create: tab },
    ...more,
  });
}

beforeEach(() => {
  vi.resetModules();
  tab.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the desk opens', () => {
  const open = async () => (await import('../../core/platform/side-panel.ts')).openDeskBeside(7);

  test('in the side panel of the window', async () => {
    const panel = vi.fn(async () => undefined);
    browserWith({ sidePanel: { open: panel } });
    await open();
    expect(panel).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    expect(tab).not.toHaveBeenCalled();
  });

  test('in the sidebar where there are no side panels', async () => {
    const sidebar = vi.fn(async () => undefined);
    browserWith({ sidebarAction: { open: sidebar } });
    await open();
    expect(sidebar).toHaveBeenCalledOnce();
    expect(tab).not.toHaveBeenCalled();
  });

  test.each([
    ['there is neither', {}],
    ['the click does not count for a side panel', { sidePanel: { open: lostGesture } }],
    ['the click does not count for a sidebar', { sidebarAction: { open: lostGesture } }],
  ])('in a tab where %s', async (_, more) => {
    browserWith(more);
    await open();
    expect(tab).toHaveBeenCalledExactlyOnceWith({ url: 'desk://x/sidepanel.html', windowId: 7 });
  });
});

describe('a notification', () => {
  const silent = { title: 'A chat is due soon', message: '', silent: true };

  test('comes all the same where silence is an option that the browser refuses', async () => {
    const given: object[] = [];
    const create = vi.fn(async (_: string, options: object) => {
      if ('silent' in options) throw new TypeError('Unexpected property "silent"');
      given.push(options);
    });
    browserWith({ notifications: { create } });
    const { notify } = await import('../../core/platform/notifications.ts');
    await notify('due', silent);
    expect(given).toEqual([expect.objectContaining({ type: 'basic', title: silent.title })]);
  });

  test('is nothing to fail over where there are none', async () => {
    browserWith({});
    const { mayNotify, notify, onNotification } = await import('../../core/platform/notifications.ts');
    onNotification(
      () => undefined,
      () => undefined,
    );
    await notify('due', silent);
    expect(await mayNotify()).toBe(false);
  });
});

describe('a late part of the worker', () => {
  /** A background page: each script in it hands over what `says`, or cannot be read. */
  function pageWhere(says: ((address: string) => void) | null): void {
    const append = (script: { src: string; onload(): void; onerror(): void }) => {
      says?.(script.src);
      if (says) script.onload();
      else script.onerror();
    };
    vi.stubGlobal('document', { createElement: () => ({}), documentElement: { append } });
  }

  test('is a script of the background page where there is no service worker, read once', async () => {
    browserWith({});
    const { bringPart } = await import('../../core/platform/late-parts.ts');
    const { handOver } = await import('../../core/platform/handed-over.ts');
    const read: string[] = [];
    pageWhere((address) => {
      read.push(address);
      handOver('late-words.js', 'words');
    });
    expect(await bringPart('late-words.js')).toBe('words');
    expect(await bringPart('late-words.js')).toBe('words');
    expect(read).toEqual(['desk://x/late-words.js']);
  });

  test('that cannot be read is said to be so', async () => {
    browserWith({});
    pageWhere(null);
    const { bringPart } = await import('../../core/platform/late-parts.ts');
    await expect(bringPart('late-gone.js')).rejects.toThrow('late-gone.js could not be read');
  });
});
