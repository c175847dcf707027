import { expect, test } from 'vitest';
import { together } from '../../core/store/together.ts';

test('gives what all of them give, in their order', async () => {
  expect(await together([Promise.resolve(1), 'two', Promise.resolve(null)])).toEqual([1, 'two', null]);
});

test('rejects with the first fault, but not before every other has ended', async () => {
  const ended: string[] = [];
  const slow = new Promise<void>((done) => setTimeout(done)).then(() => void ended.push('slow'));
  const faulty = Promise.reject(new Error('full'));
  await expect(together([slow, faulty, Promise.reject(new Error('second'))])).rejects.toThrow('full');
  expect(ended).toEqual(['slow']);
});
