import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Chat } from '../../components/chat/chat.tsx';
import { AgentMenu } from '../../components/desk/agent-menu.tsx';
import { DeskContext, useDesk } from '../../components/desk/desk-context.ts';
import { disabledHere, sitDown, whoSatLast, whoSitsHere } from '../../components/desk/me.ts';
import { openChat, openedChat } from '../../components/desk/opened-chat.ts';
import { deskCommands } from '../../components/desk/palette/desk-commands.ts';
import { TeamStrip } from '../../components/desk/team-strip.tsx';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import { unopenedShop } from '../../core/domain/shop/shop.ts';
import type { TeamStanding } from '../../core/engine/team-session.ts';
import type { Ask, Reply } from '../../core/protocol/ask.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { keepStanding } from '../../core/store/team/keep-standing.ts';
import { WaitingBook } from '../../core/store/team/waiting-book.ts';
import { AtDesk, deskStage, mira, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const book = () => new WaitingBook(deskDb());
const at = Date.UTC(2026, 2, 10, 14, 2);
const message = (messageId: string, text: string): AgentCommand => ({
  do: 'sendMessage',
  by: 'mira',
  conversation: 'Ana',
  messageId,
  content: { kind: 'text', text },
});
const keep = (id: string, given: AgentCommand) => book().keep(id, given, noon, false);
const refuse = async (id: string, why: string) => {
  const row = await deskDb().waitingCommands.where('id').equals(id).first();
  if (row) await book().refuse(row, why, Date.now());
};
const stands = (standing: TeamStanding, liveUntil: number | null = at) =>
  deskDb().teamStanding.put({ key: 'standing', standing, since: at, liveUntil });

/** The worker's part in what is asked of it here. */
async function answer(question: Ask): Promise<Reply> {
  if (question.ask === 'saveDraft') {
    const { conversation, text, by } = question;
    if (text === '') await deskDb().drafts.delete(conversation);
    else await deskDb().drafts.put({ conversation, text, by, savedAt: 1 });
  }
  if (question.ask !== 'house') return { ok: true, value: null };
  const { do: what, id = '' } = question.work as { do: string; id?: string };
  if (what === 'takeBackWaiting') return { ok: true, value: { what: await book().takeBack(id) } };
  if (what === 'dismissWaiting') await book().dismiss(id);
  return { ok: true, value: null };
}

function InTeam({ children }: { children: ComponentChildren }) {
  return (
    <AtDesk>
      <Joined>{children}</Joined>
    </AtDesk>
  );
}

function Joined({ children }: { children: ComponentChildren }) {
  return <DeskContext.Provider value={{ ...useDesk(), inTeam: true }}>{children}</DeskContext.Provider>;
}

const strip = () =>
  render(
    <InTeam>
      <TeamStrip />
    </InTeam>,
  );
const chat = async () => {
  openChat('Ana');
  render(
    <InTeam>
      <Chat conversation="Ana" />
    </InTeam>,
  );
  await screen.findByText('Where is it?');
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });

beforeAll(async () => {
  await stage.open();
  await stage.write('Ana', 'Where is it?');
  await deskDb().team.put({
    key: 'team',
    url: 'wss://team.example',
    shop: 'Shop',
    agent: 'mira',
    joinedAt: 1,
  });
});
beforeEach(async () => {
  vi.mocked(ask).mockReset();
  vi.mocked(ask).mockImplementation(answer as typeof ask);
  vi.mocked(command).mockReset();
  vi.mocked(command).mockResolvedValue({ ok: true, value: null });
  for (const storage of [sessionStorage, localStorage]) storage.clear();
  await deskDb().waitingCommands.clear();
  await deskDb().drafts.clear();
  await deskDb().teamStanding.clear();
});
afterEach(cleanup);

test('nothing is said while the team is live and nothing waits', async () => {
  await stands({ state: 'live' });
  strip();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  expect(screen.queryByRole('button')).toBeNull();
});

test('cut off, it says until when chats are here and that what is written waits', async () => {
  await stands({ state: 'cutOff' });
  strip();
  await screen.findByText(/^The team cannot be reached\. What you write waits; chats up to .* are here\.$/);
  await stands({ state: 'cutOff' }, null);
  await screen.findByText('The team cannot be reached. What you write waits.');
});

test('behind, the state is said once; the number that changes stands beside what is read out', async () => {
  await stands({ state: 'behind', by: 1240 });
  strip();
  const said = await screen.findByText('Reading what happened meanwhile');
  expect(said.getAttribute('role')).toBe('status');
  expect(said.parentElement?.textContent).toBe('Reading what happened meanwhile: 1,240 left');
  await stands({ state: 'behind', by: 240 });
  await screen.findByText(': 240 left');
  expect(said.textContent).toBe('Reading what happened meanwhile');
});

test('what passes in a moment is not told', async () => {
  await deskDb().teamStanding.put({
    key: 'standing',
    standing: { state: 'behind', by: 3 },
    since: Date.now(),
    liveUntil: at,
  });
  strip();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('refused, it says why and leads to the settings', async () => {
  await stands({ state: 'refused', words: 'Your pass ran out. Ask the owner for a new one.' });
  strip();
  await screen.findByText(/Your pass ran out\. Ask the owner for a new one\.$/);
  expect(screen.getByRole('link', { name: 'Team settings' })).toBeTruthy();
});

test('how much waits opens the list: each thing with its buyer, its words and a way to take it back', async () => {
  await stands({ state: 'cutOff' });
  await keep('1', { do: 'claimChat', by: 'mira', conversation: 'Ana' });
  await keep('2', { do: 'viewChat', by: 'mira', conversation: 'Ana' });
  await keep('3', message('m1', 'It leaves today.'));
  strip();
  fireEvent.click(await screen.findByRole('button', { name: '2 things wait' }));
  const list = await screen.findByRole('list', { name: 'Waiting', hidden: true });
  const items = within(list).getAllByRole('listitem', { hidden: true });
  expect(items.map((each) => each.querySelector('b')?.textContent)).toEqual(['Assign to me', 'Message']);
  expect(items[1]?.textContent).toContain('It leaves today.');
  fireEvent.click(within(list).getByRole('button', { name: 'Take back: Assign to me', hidden: true }));
  await screen.findByRole('button', { name: '1 thing waits' });
});

test('what was not done says why until it is dismissed; a card can be sent again', async () => {
  await stands({ state: 'live' });
  await keep('1', { ...message('m1', ''), content: { kind: 'orderCard', orderId: '5' } } as AgentCommand);
  await refuse('1', 'Dewi has this chat by now.');
  strip();
  fireEvent.click(await screen.findByRole('button', { name: '1 not done' }));
  const list = await screen.findByRole('list', { name: 'Not done', hidden: true });
  expect(list.textContent).toContain('Dewi has this chat by now.');
  fireEvent.click(within(list).getByRole('button', { name: 'Send again', hidden: true }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '1 not done' })).toBeNull());
  expect(vi.mocked(command).mock.calls[0]?.[0]).toMatchObject({
    do: 'sendMessage',
    content: { kind: 'orderCard', orderId: '5' },
  });
});

test('a message that waits stands in the log as not sent; taken back, it is in the field again', async () => {
  await keep('1', message('m1', 'It leaves today.'));
  await chat();
  const line = await screen.findByRole('article', { name: /^Mira, / });
  expect(line.textContent).toContain('Waiting for the team');
  expect(line.textContent).not.toContain('Sent');
  fireEvent.click(within(line).getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(field().value).toBe('It leaves today.'));
  expect(screen.queryByRole('article', { name: /^Mira, / })).toBeNull();
  expect(await deskDb().waitingCommands.count()).toBe(0);
});

test('one that had gone out is not promised back', async () => {
  await book().keep('1', message('m1', 'Tomorrow at the latest.'), noon, true);
  await chat();
  fireEvent.click(await screen.findByRole('button', { name: 'Take back' }));
  await screen.findByText(/^Being taken back\./);
  expect(field().value).not.toContain('Tomorrow');
});

test('texts refused while their chat is open come into its field in their order, before what was typed since', async () => {
  await keep('1', message('m1', 'First'));
  await keep('2', message('m2', 'Second'));
  await chat();
  await screen.findAllByText('Waiting for the team');
  fireEvent.input(field(), { target: { value: 'typed' } });
  await refuse('1', 'Ana wrote since you began.');
  await refuse('2', 'Ana wrote since you began.');
  await waitFor(() => expect(field().value).toBe('First\nSecond\ntyped'));
  const [line] = await screen.findAllByRole('article', { name: /^Mira, / });
  expect(line?.textContent).toContain('Not sent. Ana wrote since you began. Its text is in the field again.');
  fireEvent.click(within(line as HTMLElement).getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.getAllByRole('article', { name: /^Mira, / })).toHaveLength(1));
  expect(field().value).toBe('First\nSecond\ntyped');
});

test('“Assign to me” is a wish, offered once and never shown as owned', async () => {
  await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 5 });
  await stage.run({ do: 'assignChat', by: 'mira', to: 'dewi', conversation: 'Ana' });
  await keep('1', { do: 'assignChat', by: 'mira', to: 'mira', conversation: 'Ana' });
  await keep('2', { do: 'endChat', by: 'mira', conversation: 'Ana' });
  await chat();
  await screen.findByText('You asked for this chat; the team decides when it is reached.');
  expect(screen.getByText('“End session” waits for the team.').getAttribute('role')).toBe('status');
  expect(screen.queryByRole('button', { name: 'Assign to me' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'End session' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Chat with Ana' }).textContent).not.toContain('Yours');
  fireEvent.click(screen.getByRole('button', { name: 'Take back: Assign to Mira' }));
  await screen.findByRole('button', { name: 'Assign to me' });
  await refuse('2', 'Dewi has this chat by now.');
  await screen.findByText('Not done: “End session”. Dewi has this chat by now.');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss: End session' }));
  await waitFor(() => expect(screen.queryByText(/^Not done/)).toBeNull());
});

test('in a team a browser is one agent: nobody else can sit down, and why is said', () => {
  const dewi = { ...mira, id: 'dewi', nickname: 'Dewi' };
  const shop = { ...unopenedShop, agents: { dewi, mira } };
  sitDown('dewi');
  expect(whoSitsHere(shop)?.id).toBe('dewi');
  expect(whoSitsHere(shop, 'mira')?.id).toBe('mira');
  expect(whoSatLast(shop, 'mira')?.id).toBe('mira');
  expect(whoSitsHere(shop, 'not here yet')).toBeNull();
  const without = { ...shop, agents: { dewi, mira: { ...mira, disabled: true } } };
  expect(whoSitsHere(without, 'mira')).toBeNull();
  expect(disabledHere(without, 'mira')?.id).toBe('mira');
  expect(disabledHere(without, '')).toBeNull();
  const connection = { peek: () => ({ kind: 'team' }) } as never;
  const desk = { shop, connection, me: mira, alone: false, now: { value: 0 } } as never;
  const names = (inTeam: boolean) =>
    deskCommands({ ...(desk as object), inTeam } as never).map(({ name }) => name);
  expect(names(false)).toContain('Work as Dewi');
  expect(names(true)).not.toContain('Work as Dewi');
  render(
    <InTeam>
      <AgentMenu />
    </InTeam>,
  );
  expect(screen.getAllByRole('menuitemradio', { hidden: true })).toHaveLength(1);
  expect(screen.getByText(/^This browser is Mira in its team\./)).toBeTruthy();
});

test('since when it is cut off, and until when chats are here, outlast tries to reach the team and lives of the worker', async () => {
  const db = deskDb();
  const tell = (standing: TeamStanding, now: number) => keepStanding(db, standing, { now, shopNow: now });
  const row = () => db.teamStanding.get('standing');
  await tell({ state: 'joining' }, at);
  expect(await row()).toMatchObject({ liveUntil: null });
  await tell({ state: 'live' }, at + 10);
  await tell({ state: 'cutOff' }, at + 1000);
  await tell({ state: 'cutOff' }, at + 2000);
  expect(await row()).toMatchObject({ since: at + 1000, liveUntil: at + 1000 });
  await tell({ state: 'joining' }, at + 3000);
  await tell({ state: 'cutOff' }, at + 4000);
  expect(await row()).toMatchObject({ liveUntil: at + 1000 });
  await tell({ state: 'live' }, at + 5000);
  await tell({ state: 'joining' }, at + 90_000);
  expect(await row()).toMatchObject({ liveUntil: at + 5000 });
  expect(openedChat.value).toBe('Ana');
});
