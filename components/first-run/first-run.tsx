import './first-run.css';
import { ask } from '../../core/protocol/client.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Icon } from '../ui/icon.tsx';
import { AddressForm } from './address-form.tsx';

/** The first thing a person sees: what this is, and the way in that costs nothing. */
export function FirstRun() {
  const act = useAct();
  const practise = () => act.run(() => ask({ ask: 'connectPractice', address: '' }));
  return (
    <main class="first-run">
      <div class="first-run-card">
        <h1>Your desk is ready</h1>
        <p>
          Answers the buyers of a TikTok Shop, in order of their deadlines. Everything about them stays on
          this device.
        </p>
        <button type="button" class="button primary" disabled={act.busy} onClick={practise}>
          <Icon name="flask-conical" />
          {act.busy.value ? 'Opening the practice shop…' : 'Try the practice shop'}
        </button>
        <p class="hint">
          It has made-up buyers who write and wait. You can leave it at any time, on the practice shop’s own
          page.
        </p>
        <Refused words={act.words} />
        <button type="button" class="button" aria-disabled="true" aria-describedby="no-shop-yet">
          <Icon name="store" />
          Connect a shop
        </button>
        <p class="hint" id="no-shop-yet">
          A real shop cannot be connected yet: that comes with the settings.
        </p>
        <details>
          <summary>Use a practice shop at an address</summary>
          <AddressForm />
        </details>
      </div>
    </main>
  );
}
