import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connectTeam } from '../../../core/team/connect.ts';
import { codeOf } from '../../../core/team/invite.ts';
import { teamLineOf } from '../../../core/team/team-code.ts';
import { getServer } from './find-server.ts';
import { keptTeam, teamCodeFor } from './local-team.ts';
import { papersOf } from './operator.ts';
import { LocalServer } from './run-server.ts';

// A team's server on this computer, for trying: `npm run team`. Ctrl+C ends it; what it holds is kept.

const { values } = parseArgs({
  options: {
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

/** A server that runs already, at an address such as wss://owner:password@…: its users are its keeper's affair. */
async function foundAt(address: string): Promise<void> {
  const { username, password, protocol, host } = new URL(address);
  if (!username) giveUp('SIDEDESK_NATS needs the owner in it: wss://owner:password@address.');
  const credentials = { kind: 'password', password: decodeURIComponent(password) } as const;
  const seat = { url: `${protocol}//${host}`, agent: decodeURIComponent(username), credentials };
  const connected = await connectTeam({ ...seat, seal: null }, true);
  if (connected.result === 'refused') giveUp(connected.words);
  say(`Server: ${seat.url}, version ${connected.line.nc.info?.version}`);
  await connected.line.close();
  say(
    `\nThe team is founded. ${seat.agent} joins with:\n\n${codeOf({ ...seat, shop: 'Team', shopKey: null })}\n`,
  );
}

async function runHere(program: string): Promise<void> {
  const team = keptTeam(values.folder, Number(values.port));
  const server = new LocalServer(program, values.folder, team.port);
  server.configure(papersOf(team.seeds));
  await server.start().catch((error: Error) => giveUp(error.message));
  say(`A team’s server runs at ${server.url}. Everything is kept in ${values.folder}.\n`);
  say(
    'The shop’s owner founds the team in the settings, on the page “Working as a team”, with this team code.',
  );
  say('Whoever has it can let anybody in: keep it like a password.\n');
  say(`${teamLineOf(teamCodeFor(team, server.url))}\n`);
  say('Ctrl+C ends it.');
  const end = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

const server = getServer();
if (server.kind === 'none') giveUp(server.words);
if (server.kind === 'address') await foundAt(server.url);
else await runHere(server.path);
