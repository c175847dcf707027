import { type SourceFile, withoutComments } from './source-files.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly instead: string;
}

const clock = 'take `now` (epoch milliseconds) as an argument';
const chance = 'take ids and dice as arguments';
const effects = 'the domain does nothing, it only says what follows';

/** What is still in the language itself once DOM and Node are gone, but makes a function answer differently twice. */
const IN_DOMAIN: readonly Ban[] = [
  { pattern: /\bDate\s*\.\s*now\b/, instead: clock },
  { pattern: /\bnew\s+Date\s*(\(\s*\)|[^\s(\w])/, instead: clock },
  { pattern: /(?<!new\s)(?<![\w.])Date\s*\(/, instead: clock },
  { pattern: /\bTemporal\s*\.\s*Now\b/, instead: clock },
  { pattern: /\bMath\s*\.\s*random\b/, instead: chance },
  { pattern: /(?<![\w.])(crypto|performance)\s*\./, instead: chance },
  {
    pattern: /(?<![\w.])(console\s*\.|setTimeout\b|setInterval\b|queueMicrotask\b|fetch\s*\()/,
    instead: effects,
  },
  { pattern: /(?<![\w.])(globalThis|process|window|document)\s*[.[]/, instead: effects },
  {
    pattern: /\b(async\s|await\s|new\s+Promise\b)/,
    instead: 'the domain is synchronous: waiting ends a database transaction',
  },
];

/** Leaves out templates with nothing to fill in: they are words, and what looks like code in them is none. */
function withoutWordLists(text: string): string {
  return text.replace(/`[^`$]*`/g, (list) => '`'.concat('\n'.repeat(list.split('\n').length - 1), '`'));
}

/** Places in core/domain that read a clock, roll dice or reach outside. */
export function impurities(files: readonly SourceFile[]): string[] {
  const spoken = files.map((file) => ({ ...file, text: withoutWordLists(file.text) }));
  return found(spoken, (path) => path.startsWith('core/domain/'), IN_DOMAIN);
}

const HTML: readonly Ban[] = [
  {
    pattern:
      /\bdangerouslySetInnerHTML\b|\.(innerHTML|outerHTML)\s*=[^=]|\binsertAdjacentHTML\b|\bdocument\s*\.\s*write\b/,
    instead: 'what buyers write is text: render it as a child',
  },
  { pattern: /(?<![\w.])(eval\s*\(|new\s+Function\s*\()/, instead: 'an extension runs only what it ships' },
];

/** Places in the product that turn text into markup or code. */
export function markupFromText(files: readonly SourceFile[]): string[] {
  return found(files, (path) => !path.startsWith('tests/'), HTML);
}

const BROWSER: readonly Ban[] = [
  {
    pattern:
      /(?<![\w.'"$])(chrome|browser)\s*\.\s*(runtime|storage|alarms|tabs|windows|action|sidePanel|notifications|permissions|i18n|commands|scripting)\b/,
    instead:
      'import { browser } from core/platform/browser.ts, or better, ask core/platform for what you want done',
  },
];

/** Places that use a browser global although they import none; the imported one is named the same. */
export function browserGlobals(files: readonly SourceFile[]): string[] {
  const isBare = ({ path, text }: SourceFile) =>
    !path.startsWith('tests/') && !/from '[^']*\/browser\.ts'/.test(text);
  return found(files.filter(isBare), (path) => path !== 'core/platform/browser.ts', BROWSER);
}

function found(
  files: readonly SourceFile[],
  isMeant: (path: string) => boolean,
  bans: readonly Ban[],
): string[] {
  return files
    .filter(({ path }) => isMeant(path))
    .flatMap(({ path, text }) => {
      const lines = withoutComments(text).split('\n');
      return bans.flatMap(({ pattern, instead }) =>
        lines.filter((line) => pattern.test(line)).map((line) => `${path}: "${line.trim()}": ${instead}`),
      );
    });
}
