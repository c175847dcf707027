import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sitDown } from '../../components/desk/me.ts';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { newAgentId } from '../../components/settings/team/new-agent-id.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

let stage: ReturnType<typeof deskStage>;

/** What the worker would answer, by the real engine. */
async function carryOut(wanted: Command) {
  const { refusal } = await stage.run(wanted);
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

beforeEach(async () => {
  await Promise.all(deskDb().tables.map((table) => table.clear()));
  localStorage.clear();
  sessionStorage.clear();
  stage = deskStage();
  await stage.open();
  vi.mocked(command)
    .mockReset()
    .mockImplementation(carryOut as never);
});
afterEach(cleanup);

/** Mira owns the shop, Sue supervises, Dewi answers. */
async function team() {
  await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 });
  await stage.run({ do: 'addAgent', agent: 'sue', nickname: 'Sue', role: 'supervisor', capacity: 5 });
}

async function open(page: 'you' | 'team', agent = 'mira') {
  sitDown(agent);
  location.hash = `#${page}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(<SettingsPage showOne={async () => true} />);
  await screen.findByRole('region', { name: page === 'you' ? 'You' : 'Team' });
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const agentOf = async (id: string) => (await shopNow(deskDb())).agents[id];
const cardOf = (name: string) =>
  screen
    .getAllByRole('listitem')
    .find((item) => item.contains(screen.queryByRole('button', { name: `Change ${name}` }))) as HTMLElement;

test('an owner changes what an agent is and takes, and disables them; their chats stay', async () => {
  await team();
  await stage.write('Ana', 'Hello');
  await stage.run({ do: 'assignChat', by: 'mira', to: 'dewi', conversation: 'Ana' });
  await open('team');
  await waitFor(() => expect(cardOf('Dewi').textContent).toContain('Desk closed · Accepting · 1 of 8 open'));
  fireEvent.click(button('Change Dewi'));
  fireEvent.change(screen.getByRole('combobox', { name: 'Role' }), { target: { value: 'supervisor' } });
  await waitFor(async () => expect((await agentOf('dewi'))?.role).toBe('supervisor'));
  const card = within(cardOf('Dewi'));
  fireEvent.input(card.getByRole('textbox', { name: 'Capacity' }), { target: { value: '3' } });
  fireEvent.click(card.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(cardOf('Dewi').textContent).toContain('1 of 3 open'));
  fireEvent.click(button('Disable'));
  await waitFor(() => expect(cardOf('Dewi').textContent).toContain('Disabled'));
  expect(cardOf('Dewi').textContent).toContain('1 open');
  fireEvent.change(screen.getByRole('combobox', { name: 'Give their open chats to' }), {
    target: { value: 'sue' },
  });
  fireEvent.click(button('Give 1 chat'));
  await waitFor(() => expect(cardOf('Sue').textContent).toContain('1 of 5 open'));
  fireEvent.click(button('Enable'));
  await waitFor(async () => expect((await agentOf('dewi'))?.disabled).toBe(false));
});

test('what cannot be is refused at the field, before it is sent', async () => {
  await team();
  await open('team');
  const calls = () => vi.mocked(command).mock.calls.length;
  type('Nickname', 'DEWI');
  expect(field('Nickname').getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field('Nickname').getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Another agent is named Dewi.',
  );
  expect(button('Add agent').disabled).toBe(true);
  type('Nickname', 'Kim');
  type('Capacity', '1.5');
  expect(screen.getByText('A whole number from 0 to 1000.')).toBeTruthy();
  expect(button('Add agent').disabled).toBe(true);
  expect(calls()).toBe(0);
  type('Capacity', '4');
  fireEvent.click(button('Add agent'));
  await screen.findByText('Kim is on the team.');
  expect(await agentOf('kim')).toMatchObject({ nickname: 'Kim', role: 'agent', capacity: 4 });
});

test('an agent sees all of it and can change none of it; each reason is said', async () => {
  await team();
  await open('team', 'dewi');
  expect(screen.getAllByText('This is for the shop’s owner and its supervisors.').length).toBeGreaterThan(0);
  expect(field('Nickname').disabled).toBe(true);
  fireEvent.click(button('Change Sue'));
  const card = within(cardOf('Sue'));
  for (const control of [
    card.getByRole('combobox', { name: 'Role' }),
    card.getByRole('textbox', { name: 'Capacity' }),
    card.getByRole('button', { name: 'Disable' }),
    card.getByRole('checkbox', { name: 'Accept auto-assign chats' }),
  ])
    expect((control as HTMLInputElement).disabled).toBe(true);
});

test('a supervisor manages agents, not owners; nobody disables themselves; the last owner stays one', async () => {
  await team();
  await open('team', 'sue');
  fireEvent.click(button('Change Mira'));
  expect(screen.getAllByText('Mira is an owner: this is for an owner.').length).toBeGreaterThan(0);
  expect(button('Disable').disabled).toBe(true);
  fireEvent.click(button('Change Dewi'));
  expect(button('Disable').disabled).toBe(false);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' }).disabled).toBe(true);
  cleanup();
  await open('team', 'mira');
  fireEvent.click(button('Change Mira'));
  expect(screen.getByText('Nobody disables themselves. Another owner or supervisor can.')).toBeTruthy();
  expect(screen.getByText('Mira is the only owner. Make somebody else an owner first.')).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' }).disabled).toBe(true);
});

test('the settings are used as who sat down last; another can take over, and what may be done changes with it', async () => {
  await team();
  await open('team', 'dewi');
  const as = screen.getByRole<HTMLSelectElement>('combobox', { name: 'As' });
  expect(as.selectedOptions[0]?.textContent).toBe('Dewi (agent)');
  fireEvent.change(as, { target: { value: 'mira' } });
  await waitFor(() => expect(field('Nickname').disabled).toBe(false));
});

test('with one account no switch is shown', async () => {
  await open('you');
  expect(screen.queryByRole('checkbox', { name: 'Accept auto-assign chats' })).toBeNull();
  expect(screen.getByText(/every chat is yours, without a limit/)).toBeTruthy();
  cleanup();
  await open('team');
  expect(screen.getByText(/With one account no switch is shown, every chat is yours/)).toBeTruthy();
});

test('everybody names themselves and says whether new chats come', async () => {
  await team();
  await open('you', 'dewi');
  type('Nickname', 'mira');
  expect(button('Save').disabled).toBe(true);
  type('Nickname', '  Dewi  S. ');
  fireEvent.click(button('Save'));
  await screen.findByText('Saved.');
  expect((await agentOf('dewi'))?.nickname).toBe('Dewi S.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Accept auto-assign chats' }));
  await waitFor(async () => expect((await agentOf('dewi'))?.accepting).toBe(false));
  expect(screen.getByText(/^Up to 8 open chats/)).toBeTruthy();
});

test('a picture waits for its review, is turned down with the reason, and is shown once it was accepted', async () => {
  await team();
  const submit = (picture: string, base64: string) =>
    stage.run(
      { do: 'submitAvatar', by: 'dewi', agent: 'dewi', picture, image: { type: 'image/png', base64 } },
      noon,
    );
  await submit('p1', 'AAAA');
  await open('you', 'dewi');
  await screen.findByText(/^Under review until accepted\./);
  cleanup();
  await open('team', 'mira');
  const review = () => within(screen.getByRole('listitem', { name: 'Picture of Dewi' }));
  fireEvent.input(review().getByRole('textbox', { name: 'Why not (optional)' }), {
    target: { value: 'Too dark' },
  });
  fireEvent.click(review().getByRole('button', { name: 'Turn down' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Pictures under review' })).toBeNull());
  expect(cardOf('Dewi').querySelector('img')).toBeNull();
  cleanup();
  await open('you', 'dewi');
  await screen.findByText('It was turned down: Too dark');
  cleanup();
  await submit('p2', 'BBBB');
  await open('team', 'mira');
  fireEvent.click(review().getByRole('button', { name: 'Accept' }));
  await waitFor(() =>
    expect(cardOf('Dewi').querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,BBBB'),
  );
});

test('a new agent’s id is made of the nickname and is nobody else’s', () => {
  const agents = { dewi: {}, 'dewi-2': {}, 'agent-1': {} } as never;
  expect(newAgentId({ agents }, 'Dewi')).toBe('dewi-3');
  expect(newAgentId({ agents }, 'Żaneta K.')).toBe('zaneta-k');
  expect(newAgentId({ agents }, 'สมชาย')).toBe('agent-2');
});
