import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { eraseBuyer } from '../../core/store/privacy/erase-buyer.ts';
import { deskWith } from './desk-in-memory.ts';
import { frozen } from './frozen-database.ts';
import { markedDays, namesIn } from './marked-days.ts';
import { randomDays } from './random-day.ts';

// Writes the database of the present version to tests/fixtures/databases. A file that was shipped is never written anew.

const desk = await deskWith('ana', 'ben', 'cho');
const days = fc.sample(randomDays, { numRuns: 12, seed: 1 }).flatMap((each, n) =>
  // The days one after another, each with messages of its own.
  markedDays(each).map(({ now, command }) => ({
    now: now + n * 40 * 86_400_000,
    command: JSON.parse(JSON.stringify(command).replaceAll(/"(m|own|s)(\d+)zq/g, `"$1${n}x$2zq`)),
  })),
);
for (const { now, command } of days) await desk.run(now, command);
const now = (days.at(-1)?.now ?? 0) + 8 * 86_400_000;
await desk.engine.settle(now);
await desk.db.drafts.put({ conversation: namesIn('b2').conversation, text: 'Dear Ana', savedAt: now });
let made = 0;
await eraseBuyer(desk.db, { buyer: namesIn('b4').buyer, by: 'ana', now, newId: () => `new ${++made}` });
const path = `tests/fixtures/databases/v${desk.db.verno}.json.gz`;
writeFileSync(path, await frozen(desk.db));
process.stdout.write(
  `${path}: ${await desk.db.commits.count()} commits, ${await desk.db.chats.count()} chats\n`,
);
