import type { Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { buyerWho, openChat } from './chats.ts';
import { everythingKept } from './database.ts';
import { expect, test } from './fixtures.ts';

/** Puts rows into the desk's database, past its own code; it sees them when it is opened anew. */
async function put(page: Page, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await page.evaluate(async (tables) => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('sidedesk'));
    for (const [table, all] of Object.entries(tables)) {
      const store = db.transaction(table, 'readwrite').objectStore(table);
      for (const row of all) await settled(store.put(row));
    }
    db.close();
  }, rows);
  await page.reload();
}

async function waiting(page: Page): Promise<readonly unknown[]> {
  return (await everythingKept(page)).waitingCommands ?? [];
}

test('cut off from the team: what was given waits where it was given, is said in words, and can be taken back', async ({
  desk,
  shop,
}) => {
  test.slow();
  // Nobody gets the chat by themselves.
  await desk.getByRole('switch', { name: 'Accept auto-assign chats' }).click();
  await expect(desk.getByText('Not accepting')).toBeVisible();
  await buyerWho(shop, 'Putri', 'Where is my parcel?');
  await desk.getByRole('tab', { name: 'Unassigned' }).click();
  await openChat(desk, 'Putri');
  const { conversations = [] } = await everythingKept(desk);
  const conversation = (conversations as { id: string; buyer: { nickname: string } }[]).find(
    (each) => each.buyer.nickname === 'Putri',
  )?.id;
  const at = Date.now() - 300_000;
  const row = { at, tried: false, takenBack: false, refused: null };
  const inChat = { by: 'mira', conversation };
  const text = (messageId: string, words: string) => ({
    ...inChat,
    do: 'sendMessage',
    messageId,
    content: { kind: 'text', text: words },
  });
  await put(desk, {
    team: [{ key: 'team', url: 'wss://team.example', shop: 'Shop', agent: 'mira', joinedAt: at }],
    teamStanding: [{ key: 'standing', standing: { state: 'cutOff' }, since: at, liveUntil: at }],
    waitingCommands: [
      { ...row, seq: 1, id: 'c1', command: { ...inChat, do: 'claimChat' } },
      {
        ...row,
        seq: 2,
        id: 'c2',
        command: text('w1', 'It left this morning and should be with you on Thursday.'),
      },
      {
        ...row,
        seq: 3,
        id: 'c3',
        command: text('w2', 'Anything else?'),
        refused: 'Dewi wrote here since you began.',
      },
      {
        ...row,
        seq: 4,
        id: 'c4',
        command: { ...inChat, do: 'endChat' },
        refused: 'Dewi has this chat by now.',
      },
    ],
  });
  await desk.getByRole('tab', { name: 'Unassigned' }).click();
  await openChat(desk, 'Putri');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log.getByText('Waiting for the team')).toBeVisible();
  await expect(log).toContainText('Not sent. Dewi wrote here since you began.');
  expect(await findings(desk)).toEqual([]);
  await expect(
    desk.getByText(/^The team cannot be reached\. What you write waits; chats up to .* are here\.$/),
  ).toBeVisible();
  await desk.getByRole('button', { name: '2 things wait' }).click();
  const list = desk.getByRole('dialog', { name: 'Waiting for the team' });
  expect(await findings(desk)).toEqual([]);
  await list.getByRole('button', { name: 'Dismiss: End session' }).click();
  await list.getByRole('button', { name: 'Take back: Assign to me' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await desk.keyboard.press('Escape');

  await log.getByRole('button', { name: 'Take back' }).click();
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue(/^It left this morning/);
  expect(await waiting(desk)).toMatchObject([{ id: 'c3' }]);
  await desk.getByRole('button', { name: 'Agent menu' }).click();
  await expect(desk.getByRole('menuitemradio')).toHaveCount(1);
  await expect(desk.getByText(/^This browser is Mira in its team\./)).toBeVisible();
});
