import './practice.css';
import { useShop } from '../desk/use-shop.ts';
import { words } from '../words/words.ts';
import { AvatarLevers } from './avatar-levers.tsx';
import { BuyerList } from './buyer-list.tsx';
import { BuyerView } from './buyer-view.tsx';
import { LeavePractice } from './leave-practice.tsx';
import { OrderLevers } from './order-levers.tsx';
import { TimeLevers } from './time-levers.tsx';
import { usePractice } from './use-practice.ts';

/** The practice shop seen from outside: its buyers, what one of them sees, and the levers of its world. */
export function PracticePage() {
  const practice = usePractice();
  const { shop } = useShop();
  const zone = shop.value?.zone ?? 'UTC';
  const state = practice.state.value;
  const buyer = state?.buyers.find((each) => each.id === practice.buyer.value);
  return (
    <main class="practice">
      <h1>{words.practice.title}</h1>
      <p class="practice-trouble trouble-words" role="alert">
        {practice.trouble}
      </p>
      <div class="practice-columns">
        <BuyerList practice={practice} />
        {buyer ? <BuyerView key={buyer.id} buyer={buyer} practice={practice} zone={zone} /> : <div />}
        <div class="practice-levers">
          {state && <TimeLevers now={state.now} zone={zone} practice={practice} />}
          {buyer && <OrderLevers key={buyer.id} buyer={buyer} practice={practice} />}
          {shop.value && <AvatarLevers shop={shop.value} />}
          {state && <LeavePractice />}
        </div>
      </div>
    </main>
  );
}
