import fc from 'fast-check';
import { expect, test } from 'vitest';
import { videoParts } from '../../../core/channel/tiktok/video-parts.ts';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { practiceDesk } from '../../support/practice-desk.ts';
import { mp4, uploadVideo } from '../../support/video.ts';

const MEGABYTE = 1024 * 1024;
const refusal = (doing: Promise<unknown>) => doing.then(() => null).catch((error: unknown) => error);

test('a video goes in parts of 5 to 30 MB that add up to it; one under 5 MB in one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 * MEGABYTE }), (size) => {
      const parts = videoParts(size);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(size);
      if (parts.length > 1)
        for (const part of parts) {
          expect(part).toBeGreaterThanOrEqual(5 * MEGABYTE);
          // A part in base64 must fit into one message to the worker.
          expect(part).toBeLessThan(10 * MEGABYTE);
        }
    }),
  );
});

test('a video of several parts is announced, put there and sent by the id the shop gave it', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Show me?');
  const vid = await uploadVideo(desk.channel, conversationId, mp4(12 * MEGABYTE));
  expect(vid).not.toBe('');
  const sent = desk.requests.filter(({ method }) => method === 'PUT');
  expect(sent.map(({ url }) => new URL(url).searchParams.get('chunk_num'))).toEqual(['1', '2']);
  const delivery = desk.channel.send(conversationId, { kind: 'video', vid, url: '', cover: '', seconds: 0 });
  expect((await delivery).shopMessageId).not.toBe('');
});

test('a part that is put there twice, after a fault, counts once', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Show me?');
  const { url, token, parts } = await desk.channel.beginVideo(conversationId, {
    name: 'box.mp4',
    size: 11 * MEGABYTE,
  });
  const part = (number: number) =>
    desk.channel.sendVideoPart(
      { url, token },
      { number, type: 'video/mp4', bytes: new Blob([mp4(parts[number - 1] ?? 0)]) },
    );
  expect(await part(1)).toBe('');
  await desk.control('faults', { kind: 'server-error', count: 1 });
  expect(await refusal(part(2))).toMatchObject({ kind: 'shopError', uncertain: false });
  expect(await part(1)).toBe('');
  const vid = await part(2);
  expect(vid).not.toBe('');
  expect(await part(2)).toBe(vid);
});

test('the access token goes to the shop’s own host alone', async () => {
  const desk = practiceDesk();
  const part = { number: 1, type: 'video/mp4', bytes: new Blob([mp4(100)]) };
  const elsewhere = { url: 'https://elsewhere.example/upload', token: 't' };
  expect(await refusal(desk.channel.sendVideoPart(elsewhere, part))).toBeInstanceOf(ChannelFault);
  expect(desk.requests).toEqual([]);
});

test('a video over 100 MB, and one the shop has not, are turned away in words', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Show me?');
  const large = { name: 'long.mp4', size: 100 * MEGABYTE + 1 };
  expect(await refusal(desk.channel.beginVideo(conversationId, large))).toMatchObject({ kind: 'refused' });
  const unknown = { kind: 'video', vid: 'v0', url: '', cover: '', seconds: 0 } as const;
  expect(await refusal(desk.channel.send(conversationId, unknown))).toMatchObject({ kind: 'refused' });
});
