import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bytesOf } from '../../../core/team/base64.ts';
import { connectTeam } from '../../../core/team/connect.ts';
import { codeOf, type Invite } from '../../../core/team/invite.ts';
import { sealOf } from '../../../core/team/seal.ts';
import { getServer } from './find-server.ts';
import { invitesOf, keptTeam, shopOfTeam } from './local-team.ts';
import { LocalServer } from './run-server.ts';

// A team's server on this computer, for trying: `npm run team -- --agents owner,ann,ben`. Ctrl+C ends it; what it holds is kept.

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: 'owner,ann,ben' },
    port: { type: 'string', default: '8322' },
    folder: { type: 'string', default: fileURLToPath(new URL('../../../.cache/team', import.meta.url)) },
  },
});

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function giveUp(words: string): never {
  process.stderr.write(`\n✗ ${words}\n`);
  process.exit(1);
}

/** Founds the team as its owner; ends with why where that cannot be. */
async function found({ url, agent, credentials, shopKey }: Invite): Promise<void> {
  const key = shopKey === null ? null : bytesOf(shopKey);
  const seal = key && (await sealOf(key));
  const connected = await connectTeam({ url, agent, credentials, seal }, true);
  if (connected.result === 'refused') giveUp(connected.words);
  say(`Server: ${url}, version ${connected.line.nc.info?.version}`);
  await connected.line.close();
}

/** A server that runs already, at an address such as wss://owner:password@…: its users are its keeper's affair. */
async function foundAt(address: string): Promise<void> {
  const { username, password, protocol, host } = new URL(address);
  if (!username) giveUp('SIDEDESK_NATS needs the owner in it: wss://owner:password@address.');
  const credentials = { kind: 'password', password: decodeURIComponent(password) } as const;
  const agent = decodeURIComponent(username);
  const invite = { url: `${protocol}//${host}`, shop: 'Team', agent, credentials, shopKey: null };
  await found(invite);
  say(`\nThe team is founded. ${agent} joins with:\n\n${codeOf(invite)}\n`);
}

async function runHere(program: string): Promise<void> {
  const agents = values.agents.split(',').filter(Boolean);
  const team = keptTeam(values.folder, Number(values.port), agents);
  const server = new LocalServer(program, values.folder, team.port);
  server.configure([shopOfTeam(team)]);
  await server.start().catch((error: Error) => giveUp(error.message));
  const invites = invitesOf(team);
  const [owner] = invites;
  if (!owner) giveUp('A team needs an owner.');
  await found(owner);
  say(`Everything is kept in ${values.folder}. What is written is sealed with the shop’s key.\n`);
  for (const invite of invites) say(`${invite.agent} joins with:\n\n${codeOf(invite)}\n`);
  say('Ctrl+C ends it.');
  const end = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

const server = getServer();
if (server.kind === 'none') giveUp(server.words);
if (server.kind === 'address') await foundAt(server.url);
else await runHere(server.path);
