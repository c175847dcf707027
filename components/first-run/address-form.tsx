import { useSignal } from '@preact/signals';
import { ask } from '../../core/protocol/client.ts';
import { wordsOf } from '../desk/words-of.ts';
import { words } from '../words/words.ts';
import { practiceAddress } from './practice-address.ts';

const { address } = words.firstRun;

/** Connects to a practice shop that runs beside the browser. What is wrong with an address is said under it. */
export function AddressForm() {
  const typed = useSignal('');
  const trouble = useSignal('');
  const busy = useSignal(false);
  const connect = async (event: Event) => {
    event.preventDefault();
    const read = practiceAddress(typed.value);
    if ('trouble' in read) {
      trouble.value = read.trouble;
      return;
    }
    busy.value = true;
    trouble.value = wordsOf(await ask({ ask: 'connectPractice', address: read.address }));
    busy.value = false;
  };
  return (
    <form class="address-form" noValidate onSubmit={connect}>
      <label class="label" for="practice-address">
        {address.label}
      </label>
      <div class="address-line">
        <input
          id="practice-address"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={address.example}
          aria-invalid={trouble.value !== ''}
          aria-describedby="address-trouble"
          value={typed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button" disabled={busy}>
          {busy.value ? address.connecting : address.connect}
        </button>
      </div>
      <p id="address-trouble" class="trouble-words" role="alert">
        {trouble}
      </p>
    </form>
  );
}
