import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { DeskDb } from '../../core/store/db.ts';
import { SecretBox } from '../../core/store/secret-box.ts';

const disk = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const app = { appSecret: 'c0ffee5ec2e7', shopCipher: 'GCP_x', shop: '1' };

test('what is sealed is opened by another life over the same disk', async () => {
  const place = disk();
  await new SecretBox(new DeskDb('desk', place)).seal('app', app);
  const db = new DeskDb('desk', place);
  const box = new SecretBox(db);
  expect(await box.open('app')).toEqual(app);
  expect(await box.open('tokens')).toBeNull();
  await db.secrets.delete('app');
  expect(await box.open('app')).toBeNull();
});

test('the same secret never lies there twice in the same bytes, and is no good under another name', async () => {
  const db = new DeskDb('desk', disk());
  const box = new SecretBox(db);
  const rows = [await box.sealed('app', app), await box.sealed('app', app)] as { sealed: ArrayBuffer }[];
  const [first, second] = rows.map(({ sealed }) => Buffer.from(sealed).toString('hex'));
  expect(first).not.toBe(second);
  await db.secrets.put({ ...(await box.sealed('app', app)), key: 'tokens' } as never);
  expect(await box.open('tokens')).toBeNull();
});

test('the key stays in the browser, and two who seal first at the same time share one', async () => {
  const db = new DeskDb('desk', disk());
  const boxes = [new SecretBox(db), new SecretBox(db)] as const;
  await Promise.all([boxes[0].seal('app', app), boxes[1].seal('tokens', app)]);
  expect([await boxes[0].open('app'), await boxes[0].open('tokens')]).toEqual([app, app]);
  const { wrapping } = (await db.secrets.get('wrapping')) as { wrapping: CryptoKey };
  await expect(crypto.subtle.exportKey('raw', wrapping)).rejects.toThrow();
  // A copy without the key, as a backup that left it out would be.
  await db.secrets.delete('wrapping');
  expect(await boxes[0].open('app')).toBeNull();
});
