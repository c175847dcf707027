import { jetstreamManager } from '@nats-io/jetstream';
import { headers } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTeam } from '../../core/team/connect.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { subjectOf, subjectsOf } from '../../core/team/subject.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { blocking } from '../support/blocking.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const nothing = new Map<string, number>();
const refused = /permission|no responders|timeout/i;

describe.skipIf(skipped)('what the server lets an agent do', () => {
  let stage: TeamStage;
  let ann: TeamLine;
  let bob: TeamLine;
  let keeper: TeamLine;
  let stranger: TeamLine;
  beforeAll(async () => {
    const other = shopOf('other shop', ['zoe']);
    const renamed = other.users.map((user) =>
      user.agent === 'zoe'
        ? user
        : { ...user, agent: `${user.agent} 2`, proof: { password: `${user.agent} 2` } },
    );
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob']), { ...other, users: renamed }]);
    await stage.line('owner');
    await stage.line('owner 2');
    [ann, bob, keeper, stranger] = (await Promise.all(
      ['ann', 'bob', 'keeper', 'zoe'].map((agent) => stage.line(agent)),
    )) as [TeamLine, TeamLine, TeamLine, TeamLine];
  });
  afterAll(() => stage.close());

  const state = async () => {
    const { state: said, config } = await (await jetstreamManager(keeper.nc)).streams.info('EV');
    return { messages: said.messages, last: said.last_seq, config };
  };
  /** What a request comes to: what the server said, or why it did not let it through. */
  const asked = (line: TeamLine, subject: string, body = '') =>
    line.nc.request(subject, body, { timeout: 1_000 }).then(
      (answer) => answer.string(),
      (error: Error) => error.message,
    );

  test('writes under their own name alone', async () => {
    expect((await new NatsLog(ann).append(blocking('own', 'b1'), nothing)).result).toBe('appended');
    const before = await state();
    const forged = subjectOf({ stream: 'conversation/b1', author: 'bob', kind: 'commit' });
    expect(await asked(ann, forged, '{}')).toMatch(refused);
    expect(await asked(ann, 'st.p.bob.desk', 'open')).toMatch(refused);
    expect((await state()).messages).toBe(before.messages);
  });

  test('is told that it is denied, also where only one of several streams is', async () => {
    const before = await state();
    const expected = new Map([['org', 0]]);
    expect(await new NatsLog(ann).append(blocking('alone', 'b1'), expected)).toMatchObject({
      result: 'denied',
    });
    expect((await state()).messages).toBe(before.messages);
  });

  test('leaves the streams of the owners to the owners', async () => {
    const before = await state();
    const org = (author: string) => subjectOf({ stream: 'org', author, kind: 'commit' });
    expect(await asked(ann, org('ann'), '{}')).toMatch(refused);
    expect(await asked(bob, 'ev.7.org.bob.c', '{}')).toMatch(refused);
    expect((await state()).messages).toBe(before.messages);
    const owner = await stage.line('owner');
    expect(await asked(owner, org('owner'), '{}')).toMatch(/"seq"/);
    expect(await asked(owner, org('ann'), '{}')).toMatch(refused);
  });

  test.each([
    ['purges the log', '$JS.API.STREAM.PURGE.EV', ''],
    ['deletes a message', '$JS.API.STREAM.MSG.DELETE.EV', '{"seq":1}'],
    ['deletes the log', '$JS.API.STREAM.DELETE.EV', ''],
    ['changes the log', '$JS.API.STREAM.UPDATE.EV', '{"name":"EV","subjects":["ev.*.*.*.*"],"max_msgs":1}'],
    ['makes a stream', '$JS.API.STREAM.CREATE.MINE', '{"name":"MINE","subjects":["mine.>"]}'],
    ['makes a consumer', '$JS.API.CONSUMER.CREATE.EV', '{"stream_name":"EV","config":{"ack_policy":"none"}}'],
    [
      'makes a named consumer',
      '$JS.API.CONSUMER.CREATE.EV.mine',
      '{"stream_name":"EV","config":{"name":"mine"}}',
    ],
    ['reads by the slow way that is not theirs', '$JS.API.STREAM.MSG.GET.EV', '{"seq":1}'],
    ['takes a copy of the log away', '$JS.API.STREAM.SNAPSHOT.EV', '{"deliver_subject":"live.x"}'],
    ['lists what there is', '$JS.API.STREAM.LIST', ''],
  ])('never %s', async (_what, subject, body) => {
    const before = await state();
    expect(await asked(ann, subject, body)).toMatch(refused);
    expect(await state()).toEqual(before);
  });

  test('cannot say what looks like the log as it comes, nor hear what is not theirs', async () => {
    const errors: string[] = [];
    (async () => {
      for await (const said of ann.nc.status()) if (said.type === 'error') errors.push(said.error.message);
    })();
    ann.nc.publish('live.c.0.shop.bob', '{}');
    for (const subject of ['>', '_INBOX.bob.>', 'ev.>']) ann.nc.subscribe(subject, { callback: () => {} });
    await ann.nc.flush();
    await expect.poll(() => errors.length).toBe(4);
  });

  test('sees nothing of another shop on the same server', async () => {
    const heard: string[] = [];
    stranger.nc.subscribe('live.>', {
      callback: (_error, message) => void heard.push(message.subject),
    });
    await stranger.nc.flush();
    await new NatsLog(ann).append(blocking('secret', 'b9'), nothing);
    expect(await new NatsLog(stranger).read(0, 10)).toEqual([]);
    expect((await new NatsLog(stranger).heads(['conversation/b9'])).get('conversation/b9')).toBe(0);
    // What it writes itself is heard after anything that could have come before.
    await new NatsLog(stranger).append(blocking('own', 'b1'), nothing);
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toContain('zoe');
    expect((await new NatsLog(ann).read(0, 99)).map(({ id }) => id)).not.toContain('own 2');
  });

  test('has what they write held against the truth, or it counts for nothing', async () => {
    const log = new NatsLog(ann);
    const body = JSON.stringify({ v: 1, ...blocking('sneaked in', 'b1') });
    const subject = subjectOf({ stream: 'conversation/b1', author: 'bob', kind: 'commit' });
    expect(await asked(bob, subject, body)).toMatch(/"seq"/);
    const elsewhere = headers();
    elsewhere.set('Nats-Expected-Last-Subject-Sequence', '0');
    elsewhere.set('Nats-Expected-Last-Subject-Sequence-Subject', subjectsOf('conversation/nobody'));
    await bob.nc.request(subject, body, { headers: elsewhere, timeout: 1_000 });
    const lies = headers();
    lies.set('Nats-Expected-Last-Subject-Sequence', '0');
    lies.set('Nats-Expected-Last-Subject-Sequence-Subject', subjectsOf('conversation/b1'));
    expect((await bob.nc.request(subject, body, { headers: lies, timeout: 1_000 })).string()).toContain(
      'wrong last sequence',
    );
    expect((await log.read(0, 99)).map(({ id }) => id)).not.toContain('sneaked in');
    // The next one comes after it all the same.
    const heads = await log.heads(['conversation/b1']);
    expect((await log.append(blocking('after it', 'b1'), heads)).result).toBe('appended');
  });

  test.each([
    ['takes the place of what was there before', 'Nats-Rollup', 'sub'],
    ['takes the place of all there is', 'Nats-Rollup', 'all'],
    ['vanishes by itself', 'Nats-TTL', '1s'],
  ])('never writes to the log what %s', async (_what, header, value) => {
    const before = await state();
    const said = headers();
    said.set(header, value);
    const subject = subjectOf({ stream: 'conversation/b1', author: 'ann', kind: 'commit' });
    const answer = await ann.nc.request(subject, '{}', { headers: said, timeout: 1_000 });
    expect(answer.string()).toContain('"error"');
    expect(await state()).toEqual(before);
  });

  test('is turned away with words where the key is wrong', async () => {
    const seat = { url: stage.server.url, agent: 'ann', seal: null } as const;
    const wrong = await connectTeam({ ...seat, credentials: { kind: 'password', password: 'bob' } });
    expect(wrong).toMatchObject({ result: 'refused', why: 'turnedAway' });
    const nobody = await connectTeam({
      ...seat,
      agent: 'mallory',
      credentials: { kind: 'password', password: '' },
    });
    expect(nobody).toMatchObject({ result: 'refused', why: 'turnedAway' });
  });

  test('is told of a commit that is too long before anything is sent', async () => {
    const before = await state();
    const long = {
      ...blocking('long', 'b1'),
      events: [{ ...blocking('x', 'b1').events[0], note: 'x'.repeat(70_000) }],
    };
    const denied = await new NatsLog(ann).append(long as never, nothing);
    expect(denied).toEqual({ result: 'denied', why: 'This is too long for the team’s log.' });
    expect((await state()).messages).toBe(before.messages);
  });

  test('leaves at once when they are taken out, and who is new may come', async () => {
    const left = stage.line('bob');
    const over = (await left).over;
    stage.server.configure([shopOf('shop', ['ann', 'new'])]);
    await over;
    await expect(stage.line('bob')).rejects.toThrow('does not know this key');
    expect(
      (await new NatsLog(await stage.line('new')).append(blocking('new here', 'b1'), nothing)).result,
    ).toBe('appended');
    expect(ann.isUp()).toBe(true);
  });
});
