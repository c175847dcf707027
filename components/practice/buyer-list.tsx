import { useSignal } from '@preact/signals';
import { Avatar } from '../ui/avatar.tsx';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/words.ts';
import type { PracticeBuyer } from './practice-answer.ts';
import type { Practice } from './use-practice.ts';

/** The made-up buyers, and whether they write by themselves. */
export function BuyerList({ practice }: { practice: Practice }) {
  const { state, buyer, look, pull } = practice;
  const lively = state.value?.lively ?? false;
  return (
    <section class="practice-buyers" aria-label={words.practice.buyers.region}>
      <h2>{words.practice.buyers.heading}</h2>
      <Switch
        name={words.practice.buyers.lively}
        on={lively}
        word={lively ? words.practice.buyers.theyWrite : words.practice.buyers.theyWait}
        turn={(on) => pull('/practice/lively', { on })}
      />
      <NewBuyer practice={practice} />
      <ul class="scrolls" aria-label={words.practice.buyers.heading}>
        {state.value?.buyers.map((each) => (
          <Buyer key={each.id} buyer={each} current={each.id === buyer.value} look={() => look(each.id)} />
        ))}
      </ul>
    </section>
  );
}

function Buyer({ buyer, current, look }: { buyer: PracticeBuyer; current: boolean; look: () => void }) {
  const unread = buyer.unreadForBuyer;
  return (
    <li>
      <button type="button" class="practice-buyer" aria-current={current ? 'true' : undefined} onClick={look}>
        <Avatar id={buyer.id} nickname={buyer.nickname} small />
        <bdi class="cut grow">{buyer.nickname}</bdi>
        {unread > 0 && !current && <span class="tag">{words.practice.buyers.unread(unread)}</span>}
        {buyer.ratingAsked && <span class="tag">{words.practice.buyers.askedToRate}</span>}
      </button>
    </li>
  );
}

function NewBuyer({ practice }: { practice: Practice }) {
  const { pull, state, look } = practice;
  const nickname = useSignal('');
  const add = async (event: Event) => {
    event.preventDefault();
    const name = nickname.value.trim();
    if (name === '' || !(await pull('/practice/buyers', { nickname: name }))) return;
    nickname.value = '';
    const added = state.peek()?.buyers.findLast((each) => each.nickname === name);
    if (added) look(added.id);
  };
  return (
    <form class="new-buyer" onSubmit={add}>
      <input
        class="field"
        aria-label={words.practice.buyers.newNickname}
        placeholder={words.practice.buyers.nickname}
        dir="auto"
        value={nickname}
        onInput={(event) => {
          nickname.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="button">
        {words.practice.buyers.add}
      </button>
    </form>
  );
}
