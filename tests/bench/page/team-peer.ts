import { liveQuery } from 'dexie';
import { connectTeam } from '../../../core/team/connect.ts';
import type { TeamLine } from '../../../core/team/team-line.ts';
import { peerDb } from './peer-db.ts';

// The least that a team's command can be: a message that the server stores and tells, one row written, and the row on the screen.

const echo = 'st.l.echo';
const holder = document.body.appendChild(document.createElement('p'));
const db = peerDb();
let line: TeamLine | null = null;
liveQuery(() => db.rows.get(1)).subscribe((row) => {
  holder.textContent = row?.holder ?? '';
});

/** Epoch ms, as all pages on this computer have it. */
const now = () => performance.timeOrigin + performance.now();

async function open(url: string, agent: string, jwt: string, seed: string): Promise<void> {
  const came = await connectTeam({ url, agent, credentials: { kind: 'pass', jwt, seed }, seal: null });
  if (came.result === 'refused') throw new Error(came.words);
  line = came.line;
  line.nc.subscribe(`live.${echo}`, {
    callback: (_, message) => void db.rows.put({ id: 1, holder: message.string() }),
  });
  await line.nc.flush();
}

/** Says something; gives when that was. */
function say(words: string): number {
  const begun = now();
  line?.nc.publish(echo, words);
  return begun;
}

/** When words are on the screen. */
function shown(words: string): Promise<number> {
  return new Promise((done) => {
    const watching = new MutationObserver(() => {
      if (holder.textContent !== words) return;
      watching.disconnect();
      done(now());
    });
    watching.observe(holder, { childList: true, characterData: true, subtree: true });
  });
}

const bench = { open, say, shown };

declare global {
  var teamPeer: typeof bench;
}

globalThis.teamPeer = bench;
