/** What a notification was given with. */
interface Given {
  readonly title: string;
  readonly message: string;
  readonly silent: boolean;
}

/** The toolbar button and the system's tray of notifications, in memory. */
export class ToolbarAndTray {
  readonly there = new Map<string, Given>();
  /** Titles and ids of what was given aloud, in its order. */
  given: string[] = [];
  givenIds: string[] = [];
  badge = { text: '', title: '', background: '', color: '' };
  /** What was left for scripts in foreign pages. */
  readonly left: Record<string, unknown> = {};
  /** How often the button was written to. */
  writes = 0;
  #callsLeft = Number.POSITIVE_INFINITY;

  begin(): void {
    this.there.clear();
    this.given = [];
    this.givenIds = [];
    this.badge = { text: '', title: '', background: '', color: '' };
    this.revive();
  }

  get open(): string[] {
    return [...this.there.keys()];
  }

  get titles(): string[] {
    return [...this.there.values()].map(({ title }) => title);
  }

  /** A person put it away. */
  dismiss(id: string): void {
    this.there.delete(id);
  }

  /** The worker dies over the call after so many: half of the time the browser has done it, and nobody hears of it. */
  diesAfter(calls: number): void {
    this.#callsLeft = calls;
  }

  revive(): void {
    this.#callsLeft = Number.POSITIVE_INFINITY;
  }

  async call<Answer>(work: () => Answer): Promise<Answer> {
    if (this.#callsLeft < 0) throw new Error('The worker is dead.');
    this.#callsLeft -= 1;
    const answer = this.#callsLeft < 0 && this.givenIds.length % 2 === 0 ? null : { is: work() };
    if (this.#callsLeft < 0 || !answer) throw new Error('The worker dies.');
    return answer.is;
  }

  /** Contrast of the badge's letters to their ground (WCAG). */
  contrast(): number {
    const luminance = (color: string) => {
      const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
      const [r = 0, g = 0, b = 0] = parts.map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = [luminance(this.badge.color), luminance(this.badge.background)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}

const trays = new WeakMap<object, ToolbarAndTray>();

/** The part of the extension API that leads there; its texts are their names with what is put in. */
export function toolbarAndTray(): object {
  const tray = new ToolbarAndTray();
  const write = (change: Partial<ToolbarAndTray['badge']>) =>
    tray.call(() => {
      tray.writes += 1;
      tray.badge = { ...tray.badge, ...change };
    });
  const api = {
    i18n: {
      getMessage: (name: string, parts: readonly string[]) =>
        parts.length > 0 ? `${name}(${parts.join()})` : name,
    },
    runtime: { getURL: (path: string) => path },
    tabs: { create: async () => undefined },
    storage: {
      local: {
        get: async () => ({ ...tray.left }),
        set: async (left: object) => void Object.assign(tray.left, left),
      },
    },
    action: {
      setBadgeText: ({ text }: { text: string }) => write({ text }),
      setBadgeBackgroundColor: ({ color }: { color: string }) => write({ background: color }),
      setBadgeTextColor: ({ color }: { color: string }) => write({ color }),
      setTitle: ({ title }: { title: string }) => write({ title }),
    },
    notifications: {
      create: (id: string, given: Given) =>
        tray.call(() => {
          tray.there.set(id, given);
          tray.given.push(given.title);
          tray.givenIds.push(id);
        }),
      update: (id: string, given: Given) =>
        tray.call(() => {
          if (tray.there.has(id)) tray.there.set(id, given);
        }),
      clear: (id: string) => tray.call(() => tray.there.delete(id)),
      getAll: () => tray.call(() => Object.fromEntries(tray.there)),
    },
  };
  trays.set(api, tray);
  return api;
}

/** What lies behind such an API. */
export function trayOf(api: object): ToolbarAndTray {
  const tray = trays.get(api);
  if (!tray) throw new Error('This browser has no tray in memory.');
  return tray;
}
