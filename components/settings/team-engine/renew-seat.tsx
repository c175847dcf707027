import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { TakeSeat } from './take-seat.tsx';

const says = settingsWords.teamEngine.renew;

/** Goes on in the team with a new invite. */
export function RenewSeat() {
  return (
    <Section title={says.title} what={says.what}>
      <TakeSeat />
    </Section>
  );
}
