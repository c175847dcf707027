import 'fake-indexeddb/auto';
import { type Signal, signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from '../../components/chat/composer/composer.tsx';
import { leaveChat, openChat } from '../../components/desk/opened-chat.ts';
import { overTheDesk } from '../../components/desk/over-the-desk.ts';
import { useShortcuts } from '../../components/desk/use-shortcuts.ts';
import { newConversation } from '../../core/domain/chat/conversation.ts';
import { ask } from '../../core/protocol/client.ts';
import { AtDesk, deskStage } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const ended = vi.fn();
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (...keys: string[]) => {
  for (const key of keys) {
    const pressed = key === 'ctrl k' ? { key: 'k', ctrlKey: true } : { key };
    fireEvent.keyDown(document.activeElement ?? document.body, pressed);
  }
};

/** A desk with a row and an end button, whose chat comes when it comes. */
function Page({ there }: { there: Signal<'nothing' | 'coming' | 'chat' | 'dialog'> }) {
  useShortcuts();
  const shown = there.value;
  return (
    <AtDesk>
      <button type="button">Ana</button>
      <button type="button" data-key="e" onClick={ended}>
        End session
      </button>
      <button type="button" data-key="t" aria-haspopup="dialog">
        Transfer
      </button>
      {shown !== 'nothing' && (
        <section class="pane chat" aria-busy={shown === 'coming'}>
          {shown === 'chat' && <Composer conversation={newConversation('Ana')} />}
        </section>
      )}
      {shown === 'dialog' && <NewDialog />}
    </AtDesk>
  );
}

function NewDialog() {
  return (
    <dialog open>
      <input type="text" ref={(input) => input?.focus()} />
    </dialog>
  );
}

function open() {
  const there = signal<'nothing' | 'coming' | 'chat' | 'dialog'>('nothing');
  render(<Page there={there} />);
  screen.getByRole('button', { name: 'Ana' }).focus();
  const come = (what: typeof there.value) =>
    act(() => {
      there.value = what;
    });
  return come;
}

beforeAll(() => deskStage().open());
beforeEach(() => {
  localStorage.clear();
  ended.mockReset();
  overTheDesk.value = null;
  vi.mocked(ask).mockResolvedValue({ ok: true, value: null } as never);
});
afterEach(() => {
  cleanup();
  leaveChat();
});

test('what is typed while a chat opens is written there, and presses nothing', async () => {
  const come = open();
  openChat('Ana');
  type('S', 'e', 'e', 'x', 'Backspace', '?', 'Enter');
  await come('chat');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('See?');
  expect(ended).not.toHaveBeenCalled();
  expect(overTheDesk.value).toBeNull();
});

test('to reply is asked before the field is there: it takes the focus once it is', async () => {
  const come = open();
  openChat('Ana', { at: 0 });
  await come('coming');
  type('r', 'e');
  await come('chat');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('e');
  expect(ended).not.toHaveBeenCalled();
});

test('a chat that is opened at a place in it leaves the keys their meaning', async () => {
  open();
  openChat('Ana', { at: 0 });
  type('e');
  expect(ended).toHaveBeenCalledOnce();
});

test('Escape takes back that a field was asked for', async () => {
  const come = open();
  openChat('Ana');
  type('S', 'Escape');
  await come('chat');
  expect(field().value).toBe('');
  expect(document.activeElement).not.toBe(field());
  type('e');
  expect(ended).toHaveBeenCalledOnce();
});

test('opening the chat that is open goes to its field', async () => {
  const come = open();
  openChat('Ana');
  await come('chat');
  screen.getByRole('button', { name: 'Ana' }).focus();
  await act(() => openChat('Ana'));
  expect(document.activeElement).toBe(field());
});

test('opening the chat one is writing in keeps no letter from it', async () => {
  const come = open();
  openChat('Ana');
  await come('chat');
  await act(() => openChat('Ana'));
  expect(document.activeElement).toBe(field());
  // Nobody took the key: it is written where it was pressed.
  expect(fireEvent.keyDown(field(), { key: 'x' })).toBe(true);
});

test('what is typed while a dialog opens is written in its first field', async () => {
  const come = open();
  type('t', 'p', 'e', 'p');
  await come('dialog');
  expect(field().value).toBe('pep');
  expect(ended).not.toHaveBeenCalled();
});

test('the palette is asked for amid a message: what is typed on is for it', async () => {
  const come = open();
  openChat('Ana');
  await come('chat');
  type('ctrl k', 'p', 'e', 'p');
  await come('dialog');
  expect(field().value).toBe('pep');
});

test('what nothing came for in time is not written into what is gone to later', async () => {
  const come = open();
  type('t', 'p', 'e', 'p');
  const late = performance.now() + 5_001;
  vi.spyOn(performance, 'now').mockReturnValue(late);
  await come('chat');
  field().focus();
  expect(field().value).toBe('');
  vi.restoreAllMocks();
});

test('a letter that takes a second key is kept like any other; a command is not', async () => {
  const come = open();
  openChat('Ana');
  const pressed = (init: KeyboardEventInit) => fireEvent.keyDown(document.body, init);
  expect(pressed({ key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(false);
  expect(pressed({ key: 'c', ctrlKey: true })).toBe(true);
  await come('chat');
  expect(field().value).toBe('@');
});

test('a press somewhere, or five seconds, and keys mean again what they did', () => {
  open();
  openChat('Ana');
  fireEvent.pointerDown(document.body);
  type('e');
  expect(ended).toHaveBeenCalledOnce();
  openChat('Ana');
  const late = performance.now() + 5_001;
  vi.spyOn(performance, 'now').mockReturnValue(late);
  type('e');
  expect(ended).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});
