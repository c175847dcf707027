import type { ComponentChildren } from 'preact';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { ShopAccount } from '../../../core/store/account-rows.ts';
import { requestsToday } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { ConnectionRow } from '../../../core/store/rows.ts';
import { useLive } from '../../desk/use-live.ts';
import { duration } from '../../ui/duration.ts';
import { clockTime, dayInWords } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';
import { regionName } from './region-name.ts';

const says = settingsWords.connection.state;
const numbers = new Intl.NumberFormat(words.language);

/** What is over in less time is worth a word now. */
const soon = 30 * 86_400_000;
/** A clock that is off by less refuses nothing and moves no deadline that anybody would see. */
const wrongBy = 20_000;

interface FactsProps {
  connection: ConnectionRow;
  account: ShopAccount;
  shop: Shop;
}

/** How it stands with the shop. */
export function ConnectionFacts({ connection, account, shop }: FactsProps) {
  const { lastOkAt, clockOffset } = connection;
  const made = useLive(
    () => requestsToday(deskDb(), Date.now() + clockOffset),
    [lastOkAt, clockOffset],
  ).value;
  const now = Date.now();
  const day = (at: number) => dayInWords(at, now, shop.zone);
  const moment = (at: number) => `${day(at)}, ${clockTime(at, shop.zone)}`;
  const { facts } = says;
  return (
    <dl class="connection-facts">
      <Fact name={facts.shop}>
        <bdi>{connection.shopName}</bdi>, {regionName(account.region)}
      </Fact>
      <Fact name={facts.how}>
        <span role="status">{stateOf(connection)}</span>
        {connection.state === 'trouble' && <span class="trouble-words">{connection.trouble}</span>}
      </Fact>
      <Fact name={facts.last}>{lastOkAt === 0 ? says.never : moment(lastOkAt)}</Fact>
      <Fact name={facts.since}>{day(account.since)}</Fact>
      <Fact name={facts.until}>
        {account.endsAt === 0 ? says.notKnown : day(account.endsAt)}
        {account.endsAt > 0 && account.endsAt - now < soon && <span class="hint">{says.endsSoon}</span>}
      </Fact>
      <Fact name={facts.requests}>
        <span class="figures">
          {made === undefined
            ? says.notKnown
            : says.requests(numbers.format(made), numbers.format(account.quota))}
        </span>
        <span class="hint">{says.requestsHint}</span>
      </Fact>
      <Fact name={facts.app}>
        <code>{account.appKey}</code>
      </Fact>
      <Fact name={facts.secret}>{account.connected ? says.kept : says.gone}</Fact>
      {Math.abs(clockOffset) > wrongBy && (
        <Fact name={facts.clock}>{says.clock(duration(Math.abs(clockOffset)), clockOffset < 0)}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function stateOf({ state, firstSyncDone, conversationsSeen }: ConnectionRow): string {
  if (state === 'trouble') return says.trouble;
  if (!firstSyncDone) return state === 'idle' ? says.idle : says.firstRound(conversationsSeen);
  return says.ok;
}
