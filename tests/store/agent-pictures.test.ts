import { expect, test } from 'vitest';
import { avatarType, largestAvatar } from '../../core/domain/roster/avatar-picture.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { answerHouse } from '../../entrypoints/late-house/answer-house.ts';
import { deskWith } from '../support/desk-in-memory.ts';

/** The beginning of a PNG of so many pixels, the end of which does not matter here; `salt` makes it another. */
function png(width: number, height: number, salt = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes[30] = salt;
  return bytes;
}

/** The beginning of a WebP picture, whose size is said as its kind does. */
function webp(kind: 'VP8X' | 'VP8L' | 'VP8 ', side: number, moving = false): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40);
  const text = (at: number, words: string) =>
    bytes.set(
      [...words].map((sign) => sign.charCodeAt(0)),
      at,
    );
  const view = new DataView(bytes.buffer);
  text(0, 'RIFF');
  text(8, `WEBP${kind}`);
  if (kind === 'VP8X') {
    bytes[20] = moving ? 2 : 0;
    view.setUint16(24, side - 1, true);
    view.setUint16(27, side - 1, true);
  } else if (kind === 'VP8L') view.setUint32(21, (side - 1) | ((side - 1) << 14), true);
  else {
    view.setUint16(26, side, true);
    view.setUint16(28, side, true);
  }
  return bytes;
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

test('a picture is what its content says: a still square of 128 pixels in PNG or WebP, small enough', () => {
  expect(avatarType(png(128, 128))).toBe('image/png');
  for (const kind of ['VP8X', 'VP8L', 'VP8 '] as const) {
    expect(avatarType(webp(kind, 128))).toBe('image/webp');
    expect(avatarType(webp(kind, 129))).toBeNull();
  }
  expect(avatarType(webp('VP8X', 128, true))).toBeNull();
  expect(avatarType(png(128, 127))).toBeNull();
  expect(avatarType(png(4096, 4096))).toBeNull();
  const large = new Uint8Array(largestAvatar + 1);
  large.set(png(128, 128));
  expect(avatarType(large)).toBeNull();
  expect(avatarType(large.slice(0, largestAvatar))).toBe('image/png');
  for (const other of [
    [],
    [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
    [0xff, 0xd8, 0xff],
    [0x3c, 0x73, 0x76, 0x67],
  ])
    expect(avatarType(Uint8Array.from(other))).toBeNull();
  for (let end = 0; end < 30; end += 1) expect(avatarType(webp('VP8X', 128).slice(0, end))).toBeNull();
});

async function house() {
  const desk = await deskWith('ana', 'ben');
  const tools = {
    db: desk.db,
    now: () => 0,
    shop: () => shopNow(desk.db),
    run: (command: Parameters<typeof desk.run>[1]) => desk.run(0, command),
    alone: (work: () => Promise<void>) => work(),
    changed: () => undefined,
  };
  const avatar = async (agent: string) => (await shopNow(desk.db)).agents[agent]?.avatar;
  return {
    desk,
    avatar,
    tell: (by: string, work: { readonly do: string }) => answerHouse(tools as never, by, work),
    waiting: async (agent: string) => (await avatar(agent))?.review?.picture ?? '',
  };
}
const submission = (agent: string, bytes: Uint8Array) =>
  ({ do: 'submitAvatar', agent, base64: base64(bytes) }) as const;

test('a picture is kept under what it holds; those that are nobody’s any more are forgotten', async () => {
  const { desk, tell, waiting } = await house();
  expect(await tell('ben', submission('ben', png(128, 128)))).toEqual({ ok: true, value: null });
  const first = await waiting('ben');
  expect(await desk.db.avatars.toArray()).toEqual([
    { id: first, type: 'image/png', base64: base64(png(128, 128)) },
  ]);
  await tell('ana', submission('ana', png(128, 128)));
  expect(await waiting('ana')).toBe(first);
  await tell('ben', submission('ben', png(128, 128, 1)));
  expect(await desk.db.avatars.count()).toBe(2);
  await tell('ana', submission('ana', png(128, 128, 1)));
  expect(await desk.db.avatars.toCollection().primaryKeys()).toEqual([await waiting('ben')]);
});

test('what is no picture, or is not theirs to give, is kept nowhere', async () => {
  const { desk, tell } = await house();
  const before = await desk.everything();
  expect(await tell('ben', submission('ben', png(64, 64)))).toMatchObject({ fault: { code: 'NoPicture' } });
  expect(await tell('ben', { ...submission('ben', png(128, 128)), base64: '<svg/>' } as never)).toMatchObject(
    {
      fault: { code: 'NotUnderstood' },
    },
  );
  expect(await tell('ben', submission('ana', png(128, 128)))).toMatchObject({
    refusal: { code: 'NotAllowed' },
  });
  const { receipts: _, ...after } = await desk.everything();
  const { receipts: __, ...unchanged } = before;
  expect(after).toEqual(unchanged);
});

test('the platform is played in a practice shop alone', async () => {
  const { desk, tell, waiting, avatar } = await house();
  await tell('ben', submission('ben', png(128, 128)));
  const picture = await waiting('ben');
  const accept = { do: 'reviewAvatarForPlatform', agent: 'ben', picture, accepted: true } as const;
  await desk.db.connection.put({ ...notConnected, kind: 'tiktok' });
  expect(await tell('ben', accept)).toMatchObject({ refusal: { code: 'NotAllowed' } });
  await desk.db.connection.put({ ...notConnected, kind: 'practice' });
  expect(await tell('ben', accept)).toEqual({ ok: true, value: null });
  expect(await avatar('ben')).toEqual({ shown: picture, review: null });
});
