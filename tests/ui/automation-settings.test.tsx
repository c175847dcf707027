import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sitDown } from '../../components/desk/me.ts';
import { OpenChatContext } from '../../components/settings/open-chat.ts';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { firstAutomation } from '../../core/domain/automation/automation.ts';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import { chatbotNow } from '../../core/domain/shop/shop.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

vi.mock('../../components/chat/suggestions/signs-of.ts', () => ({ signModels: async () => null }));

const openChat = vi.fn();
const stage = deskStage();
const commands = () => vi.mocked(command).mock.calls.map(([wanted]) => wanted);
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const submit = (name: string) => fireEvent.submit(field(name).form as HTMLFormElement);
const section = (name: string) => within(screen.getByRole('region', { name }));
const saved = async () => (await shopNow(deskDb())).automation;

/** The worker's part: carried out as it would be. */
async function carryOut(wanted: AgentCommand) {
  const { refusal } = await stage.run(wanted, noon);
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

async function open(agent = 'mira') {
  sitDown(agent);
  location.hash = 'automation';
  dispatchEvent(new Event('hashchange'));
  render(
    <OpenChatContext.Provider value={openChat}>
      <SettingsPage showOne={async () => true} />
    </OpenChatContext.Provider>,
  );
  await screen.findByRole('region', { name: 'Greetings' });
}

beforeEach(async () => {
  sessionStorage.clear();
  for (const table of deskDb().tables) await table.clear();
  await stage.open();
  await stage.run({ do: 'addAgent', agent: 'budi', nickname: 'Budi', capacity: 5 });
  const clockOffset = noon - Date.now();
  await deskDb().connection.put({ ...notConnected, kind: 'practice', clockOffset });
  vi.mocked(ask)
    .mockReset()
    .mockImplementation((async () => ({ ok: true, value: null })) as never);
  vi.mocked(command)
    .mockReset()
    .mockImplementation(carryOut as never);
});
afterEach(cleanup);

test('the three activities are switched at once, and it is said whether they are weekend cover', async () => {
  await open();
  const chatbot = section('Automation');
  const box = (name: string) => chatbot.getByRole<HTMLInputElement>('checkbox', { name });
  expect(chatbot.getByText('Weekend cover is off.')).toBeTruthy();
  fireEvent.click(box('Welcome message'));
  await waitFor(() => expect(box('Welcome message').checked).toBe(true));
  expect(chatbot.getByRole('status').textContent).toContain('Switch on as well: FAQ answers, Away message.');
  fireEvent.click(box('FAQ answers'));
  await waitFor(() => expect(box('FAQ answers').checked).toBe(true));
  fireEvent.click(box('Away message'));
  await chatbot.findByText('Weekend cover is on.');
  expect(new Set(chatbotNow(await shopNow(deskDb())))).toEqual(new Set(['welcome', 'faq', 'away']));
});

test('a text is previewed, refused at its field where it could never be said, and saved when it is told to', async () => {
  await open();
  const greetings = section('Greetings');
  type('Welcome text', 'Hi {buyer}, your parcel is {tracking_number}, says {shop}.');
  expect(greetings.getByText('Hi Ana, your parcel is JX0123456789, says Shop.')).toBeTruthy();
  expect(
    greetings.getByText('If the buyer’s name or the tracking number is not known, this is not sent.'),
  ).toBeTruthy();
  expect(commands()).toEqual([]);

  type('Welcome text', 'Hi {buyer}, {agent} and {coupon} are here.');
  expect((await greetings.findByRole('alert')).textContent).toMatch(
    /^\{coupon\}, \{agent\}: automation cannot/,
  );
  type('Welcome text', 'Write to me on WhatsApp +44 7700 900123.');
  expect((await greetings.findByText(/^Never sent like this: /)).textContent).toContain('WhatsApp');
  expect(field('Welcome text').getAttribute('aria-invalid')).toBe('true');
  submit('Welcome text');
  type('Away text', '  ');
  submit('Welcome text');
  expect(greetings.getAllByRole('alert')).toHaveLength(2);
  expect(commands()).toEqual([]);

  type('Welcome text', 'Hi {buyer}, welcome.');
  type('Away text', 'We are asleep.');
  submit('Welcome text');
  await greetings.findByText('Saved.');
  expect(await saved()).toEqual({
    ...firstAutomation,
    welcome: 'Hi {buyer}, welcome.',
    away: 'We are asleep.',
  });
});

test('a variable is put in where the caret stands; what is discarded is as it was saved', async () => {
  await open();
  const greetings = section('Greetings');
  type('Away text', 'Hi , bye.');
  field('Away text').setSelectionRange(3, 3);
  const away = within(greetings.getByRole('group', { name: 'Put into Away text' }));
  fireEvent.click(away.getByRole('button', { name: 'Put in: Buyer’s name' }));
  expect(field('Away text').value).toBe('Hi {buyer}, bye.');
  fireEvent.click(greetings.getByRole('button', { name: 'Discard' }));
  expect(field('Away text').value).toBe(firstAutomation.away);
  expect(commands()).toEqual([]);
});

test('what another window saves meanwhile is neither lost nor shown over what is typed here', async () => {
  await open();
  type('Welcome text', 'Mine.');
  await stage.run({
    do: 'setAutomation',
    by: 'mira',
    automation: { ...firstAutomation, welcome: 'Theirs.', away: 'Theirs as well.' },
  });
  await screen.findByText('Somebody saved this meanwhile: “Theirs.”. Saving yours replaces it.');
  expect(field('Welcome text').value).toBe('Mine.');
  expect(field('Away text').value).toBe('Theirs as well.');
  fireEvent.change(screen.getByLabelText('How sure an answer must be'), { target: { value: '0.7' } });
  submit('How sure an answer must be');
  await section('FAQ answers').findByText('Saved.');
  submit('Welcome text');
  await section('Greetings').findByText('Saved.');
  expect(await saved()).toMatchObject({
    ...{ welcome: 'Mine.', away: 'Theirs as well.', answers: { from: 0.7, handOff: '' } },
  });
});

test('what is not saved yet stays while one looks at another page', async () => {
  await open();
  type('Welcome text', 'Half a');
  location.hash = 'tags';
  dispatchEvent(new Event('hashchange'));
  await screen.findByRole('region', { name: 'Chat tags' });
  location.hash = 'automation';
  dispatchEvent(new Event('hashchange'));
  await screen.findByRole('region', { name: 'Greetings' });
  expect(field('Welcome text').value).toBe('Half a');
  expect(section('Greetings').getByText('Not saved yet.')).toBeTruthy();
});

test('a rehearsal tries what is written and ticked, compares it with what is set, and leads to the chats', async () => {
  await stage.write('Ana', 'Hello', noon - 3_600_000);
  await stage.write('Budi', 'Hello', noon - 1_800_000);
  await open();
  type('Away text', 'Asleep, {buyer}.');
  const rehearsal = section('Rehearsal');
  fireEvent.click(rehearsal.getByRole('checkbox', { name: 'Away message' }));
  await waitFor(() =>
    expect(rehearsal.getByRole<HTMLButtonElement>('button', { name: /^Try/ }).disabled).toBe(false),
  );
  fireEvent.click(rehearsal.getByRole('button', { name: 'Try on the last 30 days' }));
  const sums = await rehearsal.findByRole('list', { name: 'In sum' }, { timeout: 5000 });
  expect(rehearsal.getByText('2 messages of buyers read.')).toBeTruthy();
  expect(sums.textContent).toContain('2 greetings 2 more than now');
  fireEvent.change(rehearsal.getByLabelText('Show'), { target: { value: 'greeted' } });
  const list = within(rehearsal.getByRole('list', { name: 'What would have been said' }));
  expect(list.getByText('Asleep, Ana.')).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Open chat with Budi' }));
  expect(openChat).toHaveBeenCalledWith('Budi');
  type('Away text', 'Asleep.');
  expect(rehearsal.getByText('Something was changed since: try again to see what it does.')).toBeTruthy();
  expect(commands()).toEqual([]);
  expect(await saved()).toEqual(firstAutomation);
  expect(chatbotNow(await shopNow(deskDb()))).toEqual([]);
});

test('news of orders are switched one by one, and suggested replies for this browser and by themselves', async () => {
  await open();
  fireEvent.click(section('News of orders').getByRole('checkbox', { name: 'Delayed' }));
  await waitFor(async () => expect((await saved()).proactive.delayed.on).toBe(true), { timeout: 5000 });
  const suggested = section('Suggested replies');
  fireEvent.click(suggested.getByRole('checkbox', { name: 'Suggest replies in the chat' }));
  await waitFor(() =>
    expect(vi.mocked(ask).mock.calls).toEqual([
      [{ ask: 'saveSettings', settings: { suggestReplies: false } }],
    ]),
  );
  fireEvent.click(suggested.getByRole('checkbox', { name: 'Send suggested replies by themselves' }));
  await waitFor(async () => expect((await saved()).suggested).toEqual({ on: true, from: 0.95 }));
  expect((await saved()).proactive.delayed.on).toBe(true);
});

test('an agent sees how automation is set and why they cannot change it; suggestions in their browser are theirs', async () => {
  await open('budi');
  expect(screen.getByText('This is for the shop’s owner and its supervisors.')).toBeTruthy();
  expect(field('Welcome text').closest('fieldset[disabled]')).toBeTruthy();
  expect(
    section('Automation').getByRole<HTMLInputElement>('checkbox', { name: 'FAQ answers' }).disabled,
  ).toBe(true);
  const suggested = section('Suggested replies');
  const box = (name: string) => suggested.getByRole<HTMLInputElement>('checkbox', { name });
  expect(box('Send suggested replies by themselves').disabled).toBe(true);
  expect(box('Suggest replies in the chat').disabled).toBe(false);
  expect(
    await stage.run({ do: 'setAutomation', by: 'budi', automation: firstAutomation }, noon),
  ).toMatchObject({
    refusal: { code: 'NotAllowed' },
  });
});

test('the worker too refuses a text that could never be said', async () => {
  const automation = { ...firstAutomation, welcome: 'Hi {agent}.' };
  expect(await stage.run({ do: 'setAutomation', by: 'mira', automation })).toMatchObject({
    refusal: { code: 'Invalid' },
  });
  expect(
    await stage.run({ do: 'setAutomation', by: 'mira', automation: { ...firstAutomation, away: ' ' } }),
  ).toMatchObject({
    refusal: { code: 'Invalid' },
  });
});
