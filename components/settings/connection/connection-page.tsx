import './connection.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { ask } from '../../../core/protocol/client.ts';
import type { ConnectingRow } from '../../../core/store/account-rows.ts';
import { connectingNow, connectionNow } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { ConnectionRow } from '../../../core/store/rows.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { AppForm } from './app-form.tsx';
import { AskedFirst } from './asked-first.tsx';
import { BringCode } from './bring-code.tsx';
import { ChooseShop } from './choose-shop.tsx';
import { ConnectionEnd } from './connection-end.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { PlatformNeeds, SecretsSaid } from './platform-needs.tsx';

const texts = settingsWords.connection;

/** The shop this desk works for: connecting it, how it stands, what it needs, and ending it. */
export function ConnectionPage({ shop }: PageProps) {
  const connection = useLive(() => connectionNow(deskDb()), []).value;
  const attempt = useLive(() => connectingNow(deskDb()), []).value;
  const may = useMay();
  if (!connection || attempt === undefined) return null;
  const { account } = connection;
  // The desk of nobody is anybody's to connect.
  const nobody = Object.keys(shop.agents).length === 0;
  const why = nobody ? '' : (cannotOwn(shop, may.by)?.words ?? '');
  return (
    <>
      <Section title={texts.title} what={texts.what}>
        {connection.kind === 'team' && <p>{texts.state.team}</p>}
        {account && <ConnectionFacts connection={connection} account={account} shop={shop} />}
        {connection.kind === 'practice' ? (
          <LeavePractice />
        ) : (
          <Way connection={connection} attempt={attempt} shop={shop} why={why} />
        )}
      </Section>
      {account && <ConnectionTest why={nobody ? '' : may.why} />}
      <PlatformNeeds />
      <SecretsSaid />
      {account && <ConnectionEnd shopName={connection.shopName} connected={account.connected} why={why} />}
    </>
  );
}

function LeavePractice() {
  const { leave, practice } = texts.state;
  return (
    <>
      <p>{practice}</p>
      <div>
        <AskedFirst
          label={leave.button}
          title={leave.title}
          says={leave.what}
          go={leave.go}
          stay={texts.form.cancel}
          act={() => ask({ ask: 'leavePractice' })}
        />
      </div>
    </>
  );
}

interface WayProps {
  connection: ConnectionRow;
  attempt: ConnectingRow | null;
  shop: Shop;
  why: string;
}

/** The steps to a connected shop, one at a time; each is kept, so that a closed page goes on where it was. */
function Way({ connection, attempt, shop, why }: WayProps) {
  const [again, setAgain] = useState(false);
  const { account } = connection;
  const at = attempt?.stage ?? (account && !again ? 'connected' : 'form');
  const before = useRef(at);
  const fresh = before.current !== at;
  useEffect(() => {
    // A connection that was won is shown as what it is.
    if (before.current === 'choose' && at !== 'choose') setAgain(false);
    before.current = at;
  }, [at]);
  if (why !== '') return <p class="hint">{why}</p>;
  if (attempt?.stage === 'authorise') return <BringCode attempt={attempt} fresh={fresh} />;
  if (attempt) return <ChooseShop attempt={attempt} connection={connection} shop={shop} fresh={fresh} />;
  if (at === 'connected')
    return (
      <div>
        <button type="button" class="button" onClick={() => setAgain(true)}>
          {texts.state.again}
        </button>
      </div>
    );
  return (
    <>
      {!account && <p>{connection.kind === 'team' ? texts.state.teamToo : texts.state.none}</p>}
      <AppForm
        connection={connection}
        fresh={fresh}
        {...(account ? { cancel: () => setAgain(false) } : {})}
      />
    </>
  );
}
