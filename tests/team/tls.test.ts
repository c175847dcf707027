import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTeam } from '../../core/team/connect.ts';
import { NatsLog } from '../../core/team/nats-log.ts';
import { blocking } from '../support/blocking.ts';
import { findServer } from '../support/nats/find-server.ts';
import { freePort, LocalServer } from '../support/nats/run-server.ts';
import { shopOf, skipped } from '../support/nats/team-stage.ts';

/** A certificate for this computer’s name that nobody vouches for; null where there is no openssl. */
function selfMade(folder: string): { readonly certificate: string; readonly key: string } | null {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const { status } = spawnSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore', timeout: 10_000 },
  );
  return status === 0 ? { certificate, key } : null;
}

const folder = mkdtempSync(join(tmpdir(), 'sidedesk-tls-'));
const made = skipped ? null : selfMade(folder);

describe.skipIf(made === null)('a team’s server with TLS', () => {
  const known = getCACertificates('default');
  let server: LocalServer;
  beforeAll(async () => {
    const found = findServer();
    if (found.kind !== 'program' || !made) throw new Error('There is no server.');
    server = new LocalServer(found.path, folder, await freePort(), { tls: made });
    server.configure([shopOf('shop', ['ann'])]);
    await server.start();
  });
  afterAll(async () => {
    setDefaultCACertificates(known);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const comes = (agent: string, url = server.url) =>
    connectTeam(
      { url, agent, credentials: { kind: 'password', password: agent }, seal: null },
      agent === 'owner',
    );

  test('is not talked to where nobody vouches for its certificate', async () => {
    expect(await comes('owner')).toMatchObject({ result: 'refused', why: 'unreachable' });
  });

  test('takes commits and gives them back where its certificate is trusted, under its name alone', async () => {
    setDefaultCACertificates([...known, readFileSync(made?.certificate ?? '', 'utf8')]);
    const owner = await comes('owner');
    if (owner.result === 'refused') throw new Error(owner.words);
    expect(await new NatsLog(owner.line).append(blocking('one', 'b1'), new Map())).toMatchObject({
      result: 'appended',
    });
    const ann = await comes('ann');
    if (ann.result === 'refused') throw new Error(ann.words);
    expect(await new NatsLog(ann.line).read(0, 10)).toMatchObject([{ id: 'one' }]);
    const elsewhere = server.url.replace('localhost', '127.0.0.1');
    expect(await comes('ann', elsewhere)).toMatchObject({ result: 'refused', why: 'unreachable' });
    await owner.line.close();
    await ann.line.close();
  });
});
