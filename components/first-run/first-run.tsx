import './first-run.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '../../core/protocol/client.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { later } from '../ui/later.tsx';
import { words } from '../words/words.ts';
import { AddressForm } from './address-form.tsx';
import { endGuide, startGuide } from './guide-memory.ts';

const texts = words.firstRun;
const takeSeat = later(async () => (await import('../settings/team-engine/take-seat.tsx')).TakeSeat);

/** The first thing a person sees: what this is, and three ways in, of which the first costs nothing. */
export function FirstRun() {
  const act = useAct();
  // A guide that is left over belongs to a shop that was left.
  useEffect(endGuide, []);
  const practise = async () => {
    if (await act.run(() => ask({ ask: 'connectPractice', address: '' }))) startGuide();
  };
  return (
    <main class="first-run">
      <div class="first-run-card">
        <h1>{texts.ready}</h1>
        <p>{texts.what}</p>
        <button type="button" class="button primary" disabled={act.busy} onClick={practise}>
          <Icon name="flask-conical" />
          {act.busy.value ? texts.practising : texts.practise}
        </button>
        <p class="hint">{texts.madeUp}</p>
        <Refused words={act.words} />
        <WayIn icon="store" {...texts.shop}>
          <a class="button" href="/options.html#connection" target="_blank" rel="noreferrer">
            {texts.shop.go}
          </a>
        </WayIn>
        <WayIn icon="users" {...texts.team}>
          <takeSeat.Part />
        </WayIn>
        <details>
          <summary>{texts.address.disclosure}</summary>
          <AddressForm />
        </details>
      </div>
    </main>
  );
}

interface WayInProps {
  icon: IconName;
  button: string;
  says: string;
  needs: readonly string[];
  children?: ComponentChildren;
}

/** A way in that takes more than a press: it says what, and leads on where this version can. */
function WayIn({ icon, button, says, needs, children }: WayInProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {button}
      </button>
      <div class="later" id={id} hidden={!open}>
        <p>{says}</p>
        <ul>
          {needs.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {open && children}
      </div>
    </>
  );
}
