import { describe, expect, test } from 'vitest';
import { literalWords } from './literal-words.ts';
import { type SourceFile, sources } from './source-files.ts';

const screens = sources.filter(({ path }) => /^(components|entrypoints)\/.*\.tsx$/.test(path));

describe('what the screens say', () => {
  test('comes from the catalogue', () => {
    expect(screens.length).toBeGreaterThan(20);
    expect(screens.flatMap(literalWords)).toEqual([]);
  });

  test.each([
    '<p>Hello</p>',
    "<p>{open ? 'Open' : ''}</p>",
    '<p>{`${count} open`}</p>',
    "<p>{count > 0 && 'Some'}</p>",
    "<p>{'a' + name}</p>",
    '<b aria-label="Close" />',
    "<b title={on ? 'On' : 'Off'} />",
    '<input placeholder={`Write to ${name}`} />',
    '<Figure name="Sessions today" />',
    '<Blank words="Nothing here." />',
    '<p>สวัสดี</p>',
  ])('%s says something by itself', (jsx) => {
    expect(literalWords(screen(jsx))).not.toEqual([]);
  });

  test.each([
    '<p>{words.desk.name}</p>',
    '<p>·</p>',
    "<p>{kind === 'open' && words.desk.name}</p>",
    "<p>{words.desk.of(count, 'x')}</p>",
    '<Icon name="star" />',
    '<input name="status" type="radio" />',
    "<b class={on ? 'on' : ''} aria-controls=\"list\" />",
    "<ul>{['a', 'b'].map((key) => <li key={key} />)}</ul>",
  ])('%s does not', (jsx) => {
    expect(literalWords(screen(jsx))).toEqual([]);
  });
});

function screen(jsx: string): SourceFile {
  return { path: 'components/inbox/x.tsx', text: `export const X = () => ${jsx};` };
}
