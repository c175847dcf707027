/** A place something may be imported from: a folder (ending in a slash) or one file. */
interface Permission {
  readonly from: string;
  /** Only its types, which are gone when the program runs. */
  readonly typesOnly?: true;
}

export interface Zone {
  /** A folder; the longest that holds a file is the file's zone. */
  readonly folder: string;
  readonly may: readonly Permission[];
  /** Packages it may use; a slash at the end stands for everything beneath. */
  readonly packages: readonly string[];
  /** Where code that wants more belongs. */
  readonly instead: string;
}

const screen = ['preact', 'preact/', '@preact/signals'];

/** What the outer parts of core know of the engine: the shapes it speaks in, and the one fault it must tell apart. */
const enginePorts: readonly Permission[] = [
  { from: 'core/engine/', typesOnly: true },
  { from: 'core/engine/channel.ts' },
];

const screenReads: readonly Permission[] = [
  { from: 'components/' },
  { from: 'core/domain/' },
  { from: 'core/protocol/client.ts' },
  { from: 'core/protocol/', typesOnly: true },
  { from: 'core/store/queries/' },
  { from: 'core/store/', typesOnly: true },
  // What the device itself has for a page: neither the desk's nor the shop's.
  { from: 'core/platform/on-device-ai.ts' },
  { from: 'core/platform/model-files.ts' },
  // A person has to press something in a page before the browser asks them.
  { from: 'core/platform/host-access.ts' },
];

const screenInstead =
  'Screens read through core/store/queries and act through core/protocol/client; a decision belongs in core/domain.';

/** The import table of docs/architecture.md, row by row. */
const zones: readonly Zone[] = [
  {
    folder: 'core/domain/',
    may: [{ from: 'core/domain/' }],
    packages: [],
    instead: 'The domain is pure: take what it needs as an argument and let core/engine bring it.',
  },
  {
    folder: 'core/protocol/',
    may: [{ from: 'core/protocol/' }, { from: 'core/domain/' }, { from: 'core/platform/browser.ts' }],
    packages: ['valibot'],
    instead:
      'The protocol only carries: what is done with a message belongs in core/engine or entrypoints/background.',
  },
  {
    folder: 'core/engine/',
    may: [{ from: 'core/engine/' }, { from: 'core/domain/' }, { from: 'core/protocol/', typesOnly: true }],
    packages: ['valibot'],
    instead:
      'The engine asks through a port (core/engine) that core/store, core/channel or core/platform fulfils.',
  },
  {
    folder: 'core/store/',
    may: [{ from: 'core/store/' }, { from: 'core/domain/' }, ...enginePorts],
    packages: ['dexie', 'valibot'],
    instead: 'The store keeps and finds. Rules belong in core/domain, effects in core/engine.',
  },
  {
    folder: 'core/channel/',
    may: [{ from: 'core/channel/' }, { from: 'core/domain/' }, ...enginePorts],
    packages: ['valibot'],
    instead:
      'A channel speaks with the shop and knows nothing of the desk. What it needs comes in by its constructor.',
  },
  {
    folder: 'core/team/',
    may: [{ from: 'core/team/' }, { from: 'core/domain/' }, ...enginePorts],
    packages: ['valibot', '@nats-io/'],
    instead: 'The team log is a place for the log and nothing else: it fulfils a port of core/engine.',
  },
  {
    folder: 'core/platform/',
    may: [{ from: 'core/platform/' }, { from: 'core/domain/' }, { from: 'core/engine/', typesOnly: true }],
    packages: ['webextension-polyfill'],
    instead: 'The platform wraps the browser. What is done with it belongs in core/engine or entrypoints.',
  },
  {
    folder: 'components/',
    may: screenReads,
    packages: [...screen, 'emoji-picker-element', 'emoji-picker-element/', 'emoji-picker-element-data/'],
    instead: screenInstead,
  },
  {
    folder: 'components/analytics/chart/',
    may: screenReads,
    packages: [...screen, 'uplot', 'uplot/'],
    instead: screenInstead,
  },
  {
    folder: 'components/settings/exchange/',
    may: screenReads,
    packages: [...screen, 'papaparse'],
    instead: screenInstead,
  },
  {
    folder: 'components/ui/',
    may: [{ from: 'components/ui/' }],
    packages: screen,
    instead:
      'A part in components/ui knows nothing of ours: give it what it shows, or move it beside its screen.',
  },
  {
    folder: 'entrypoints/',
    may: [...screenReads, { from: 'entrypoints/' }, { from: 'core/platform/' }],
    packages: [...screen, 'wxt/'],
    instead: `A page only wires. ${screenInstead}`,
  },
  {
    folder: 'entrypoints/practice-shop/',
    may: [
      { from: 'core/channel/practice/' },
      { from: 'core/protocol/practice-line.ts' },
      { from: 'core/store/kept-value.ts' },
    ],
    packages: ['wxt/'],
    instead: 'The thread of the practice shop is the shop’s side: it knows nothing of the desk.',
  },
  {
    folder: 'entrypoints/late-guard/',
    may: [{ from: 'core/domain/guard/' }, { from: 'core/platform/handed-over.ts' }],
    packages: ['wxt/'],
    instead: 'A late part of the worker holds one thing and hands it over.',
  },
  {
    folder: 'entrypoints/late-reading/',
    may: [{ from: 'core/domain/triage/' }, { from: 'core/platform/handed-over.ts' }],
    packages: ['wxt/'],
    instead: 'A late part of the worker holds one thing and hands it over.',
  },
  {
    folder: 'entrypoints/late-set-up/',
    may: [{ from: 'core/domain/desk/' }, { from: 'core/platform/handed-over.ts' }],
    packages: ['wxt/'],
    instead: 'A late part of the worker holds one thing and hands it over.',
  },
  {
    folder: 'entrypoints/late-house/',
    may: [
      { from: 'entrypoints/late-house/' },
      { from: 'entrypoints/background/house-tools.ts' },
      { from: 'core/' },
    ],
    packages: ['wxt/', 'valibot'],
    instead: 'Work about the house is composed of core, as the rest of the worker is.',
  },
  {
    folder: 'entrypoints/late-shop-work/',
    may: [
      { from: 'entrypoints/late-shop-work/' },
      { from: 'core/channel/' },
      { from: 'core/domain/' },
      { from: 'core/protocol/practice-line.ts' },
      { from: 'core/engine/channel.ts' },
      { from: 'core/engine/sender.ts' },
      { from: 'core/store/dexie-outbox.ts' },
      { from: 'core/store/privacy/forgotten-book.ts' },
      { from: 'core/store/team/team-outbox.ts' },
      { from: 'core/platform/handed-over.ts' },
      { from: 'core/platform/new-id.ts' },
      { from: 'core/', typesOnly: true },
      { from: 'entrypoints/background/', typesOnly: true },
    ],
    packages: ['wxt/'],
    instead:
      'What works at the shop brings and takes what passes there; the desk’s own state is the worker’s, which lends what writes it.',
  },
  {
    folder: 'entrypoints/late-shop-facts/',
    may: [
      { from: 'entrypoints/late-shop-facts/' },
      { from: 'entrypoints/background/', typesOnly: true },
      { from: 'core/' },
    ],
    packages: ['wxt/'],
    instead: 'A late part of the worker holds one thing and hands it over.',
  },
  {
    folder: 'entrypoints/late-texts/',
    may: [
      { from: 'entrypoints/late-texts/' },
      { from: 'core/platform/handed-over.ts' },
      { from: 'core/domain/roster/' },
      { from: 'core/store/queries/' },
      { from: 'core/', typesOnly: true },
      { from: 'entrypoints/background/', typesOnly: true },
    ],
    packages: ['wxt/'],
    instead: 'A late part of the worker holds one thing and hands it over.',
  },
  {
    folder: 'entrypoints/late-automation/',
    may: [
      { from: 'entrypoints/late-automation/' },
      { from: 'core/domain/' },
      { from: 'core/store/queries/' },
      { from: 'core/platform/handed-over.ts' },
      { from: 'core/', typesOnly: true },
      { from: 'entrypoints/background/', typesOnly: true },
    ],
    packages: ['wxt/'],
    instead: 'Automation finds what could be said; whether it is said is decided in core/domain.',
  },
  {
    folder: 'entrypoints/late-team/',
    may: [
      { from: 'entrypoints/late-team/' },
      { from: 'core/team/' },
      { from: 'core/engine/channel.ts' },
      { from: 'core/store/team/keep-standing.ts' },
      { from: 'core/store/team/move-in.ts' },
      { from: 'core/store/team/rewrite-past.ts' },
      { from: 'core/store/team/team-papers.ts' },
      { from: 'core/store/team/waiting-line.ts' },
      { from: 'core/platform/handed-over.ts' },
      { from: 'core/', typesOnly: true },
    ],
    packages: ['wxt/'],
    instead:
      'A session is the line to the team and who does what on it; what comes of it is core/store and core/domain.',
  },
  {
    folder: 'entrypoints/background/',
    may: [{ from: 'entrypoints/background/' }, { from: 'core/' }],
    // Dexie for the practice shop's own database, which is none of the desk's and so not in core/store.
    packages: ['wxt/'],
    instead: 'The background composes core and shows nothing: what a person sees belongs in components.',
  },
  {
    folder: 'entrypoints/seller-center.content/',
    may: [
      { from: 'entrypoints/seller-center.content/' },
      { from: 'core/domain/order/' },
      { from: 'core/domain/guard/' },
      { from: 'core/domain/', typesOnly: true },
      { from: 'core/protocol/page-client.ts' },
      { from: 'core/protocol/seller-center.ts' },
      { from: 'core/protocol/', typesOnly: true },
      { from: 'components/ui/' },
      { from: 'components/words/page-words.ts' },
    ],
    packages: ['wxt/'],
    instead:
      'Inside a foreign page only facts go out and buttons come in; IndexedDB there is the page’s, so ask the worker.',
  },
];

/** The zone a file lies in; null outside the table (tests may import everything). */
export function zoneOf(path: string): Zone | null {
  const holding = zones.filter((zone) => path.startsWith(zone.folder));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('/') ? name.startsWith(pattern) : name === pattern;
}

/** Whether code in `zone` may import the project file `target`. */
export function mayImport(zone: Zone, target: string, typesOnly: boolean): boolean {
  return zone.may.some(
    (permission) => covers(permission.from, target) && (typesOnly || !permission.typesOnly),
  );
}

/** Whether code in `zone` may use the package that `specifier` names. */
export function mayUse(zone: Zone, specifier: string): boolean {
  return zone.packages.some((pattern) => covers(pattern, specifier));
}
