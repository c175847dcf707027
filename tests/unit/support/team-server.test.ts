import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../support/nats/apt-server.ts';
import { findServer } from '../../support/nats/find-server.ts';
import { serverConfig } from '../../support/nats/server-config.ts';

const plan = {
  folder: '/var/lib/team',
  websocket: { host: '127.0.0.1', port: 8322 },
  shops: [
    {
      name: 'shop',
      users: [
        { agent: 'the owner', role: 'owner', proof: { key: 'UOWNER' } },
        { agent: 'ann', role: 'agent', proof: { password: '$2a$11$hash' } },
        { agent: 'keeper', role: 'keeper', proof: { key: 'UKEEPER' } },
      ],
    },
  ],
} as const;

/** The lines of one user, as the server reads them. */
function linesOf(config: string, who: string): string {
  const from = config.indexOf(who);
  const to = config.indexOf('\n      {', from);
  return config.slice(from, to < 0 ? undefined : to);
}

describe('the configuration of a team’s server', () => {
  const config = serverConfig(plan);

  test('has on the disk what it acknowledges, and keeps workers awake', () => {
    expect(config).toContain('sync_interval: always');
    expect(config).toContain('ping_interval: "20s"');
  });

  test('lets an agent write under their own name alone, to no stream of the owners’, and change nothing', () => {
    const ann = linesOf(config, 'user: "ann"');
    expect(ann).toContain('"ev.*.*.ann.*", "st.p.ann.*", "st.l.*"');
    expect(ann).toContain('deny: ["ev.*.org.>"]');
    expect(ann).toContain('subscribe: { allow: ["_INBOX.ann.>", "live.>"] }');
    expect(ann).toContain('password: "$2a$11$hash"');
    const publish = ann.slice(0, ann.indexOf('subscribe:'));
    expect(publish).not.toMatch(/CONSUMER|PURGE|DELETE|CREATE|UPDATE|"live|"\$JS\.API\.>/);
  });

  test('lets an owner found the team, and forge nobody', () => {
    const owner = linesOf(config, 'nkey: "UOWNER"');
    expect(owner).toContain('"ev.*.*.the_20owner.*"');
    expect(owner).toContain('$JS.API.STREAM.CREATE.*');
    expect(owner).not.toMatch(/deny|CONSUMER|STREAM\.DELETE/);
  });

  test('listens beyond this computer with TLS where it is given a certificate', () => {
    expect(config).toContain('no_tls: true');
    const tls = { certificate: '/etc/team/cert.pem', key: '/etc/team/key.pem' };
    const open = serverConfig({ ...plan, websocket: { host: '0.0.0.0', port: 443, tls } });
    expect(open).toContain('listen: "0.0.0.0:443"');
    expect(open).toContain('tls { cert_file: "/etc/team/cert.pem", key_file: "/etc/team/key.pem" }');
    expect(open).not.toContain('no_tls');
  });
});

describe('where apt has a server from', () => {
  const fields = `Types: deb
URIs: http://archive.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg

Types: deb
URIs: http://archive.example/security
Suites: bookworm-security
Components: main`;

  test('is the archive that this system trusts for its own release', () => {
    const source = { address: 'http://archive.example/debian', signedBy: '/usr/share/keyrings/archive.gpg' };
    expect(archiveOf(['', fields], 'bookworm')).toEqual(source);
    const line =
      'deb-src http://a.example x main\ndeb [arch=amd64 signed-by=/k.gpg] http://b.example noble main universe';
    expect(archiveOf([line], 'noble')).toEqual({ address: 'http://b.example', signedBy: '/k.gpg' });
    expect(archiveOf(['deb http://c.example trixie main'], 'trixie')).toEqual({
      address: 'http://c.example',
      signedBy: '',
    });
  });

  test('is nowhere for another release', () => {
    expect(archiveOf([fields], 'trixie')).toBeNull();
    expect(archiveOf([], 'bookworm')).toBeNull();
  });
});

describe('the server that is used', () => {
  test('is none where the one that was named cannot be started, and that is said', () => {
    const found = findServer({ SIDEDESK_NATS: '/nowhere/nats-server' });
    expect(found).toMatchObject({ kind: 'none' });
    expect(found.kind === 'none' && found.words).toContain('/nowhere/nats-server cannot be started');
  });

  test('is the one that runs at an address', () => {
    const url = 'wss://owner:secret@team.example';
    expect(findServer({ SIDEDESK_NATS: url })).toEqual({ kind: 'address', url });
  });

  test('is none where there is none, with what to install', () => {
    const found = findServer({ PATH: '' }, '/nowhere');
    if (found.kind === 'none') expect(found.words).toContain('nats-server 2.12 or newer');
    else expect(found).toMatchObject({ kind: 'program', path: '/usr/sbin/nats-server' });
  });
});
