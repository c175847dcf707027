import { afterEach, describe, expect, test } from 'vitest';
import { connectTeam, isNewEnough, type Seat } from '../../core/team/connect.ts';
import { freePort } from '../support/nats/run-server.ts';
import { SpokenServer } from '../support/nats/spoken-server.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const seat = (url: string): Seat => {
  return { url, agent: 'ann', credentials: { kind: 'password', password: 'ann' }, seal: null };
};

describe('the line to a team', () => {
  let server: SpokenServer | null = null;
  afterEach(() => server?.close());

  test.each([
    ['2.9.10', false],
    ['2.11.9', false],
    ['2.12.0', true],
    ['2.15.1', true],
    ['3.0.0-dev', true],
    ['', false],
  ])('a server of version %s will do: %s', (version, will) => {
    expect(isNewEnough(version)).toBe(will);
  });

  test('is refused with words where the server is too old', async () => {
    server = await SpokenServer.open('2.9.10');
    const connected = await connectTeam(seat(server.url));
    expect(connected).toEqual({
      result: 'refused',
      why: 'tooOld',
      words: 'The team’s server is version 2.9.10. A team needs 2.12 or newer.',
    });
  });

  test.each(['ws://team.example', 'http://127.0.0.1:1', 'not an address', 'ws://127.0.0.1.team.example'])(
    'is not opened where others could listen in: %s',
    async (url) => {
      expect(await connectTeam(seat(url))).toMatchObject({ result: 'refused', why: 'insecure' });
    },
  );

  test('is refused where nobody answers', async () => {
    const connected = await connectTeam(seat(`ws://127.0.0.1:${await freePort()}`));
    expect(connected).toMatchObject({ result: 'refused', why: 'unreachable' });
  });

  test.skipIf(skipped)('is refused where no team was founded yet', async () => {
    const stage = await TeamStage.open([shopOf('shop', ['ann'])]);
    try {
      expect(await connectTeam(seat(stage.server.url))).toMatchObject({
        result: 'refused',
        why: 'notFounded',
      });
      await stage.line('owner');
      const connected = await connectTeam(seat(stage.server.url));
      expect(connected.result).toBe('connected');
      if (connected.result === 'connected') await connected.line.close();
    } finally {
      await stage.close();
    }
  });
});
