import './now-working-as.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';
import { AgentAvatar } from './agent-avatar.tsx';
import { useDesk } from './desk-context.ts';

/** So long it is said who works here now, ms; the bar says it on. */
const saidFor = 6000;

/** The agent this page was of when a desk was last drawn on it; '' before the first. */
let before = '';

/** Says that another agent works at this desk from now on: on a shared computer that must not go unseen. */
export function NowWorkingAs() {
  const { me } = useDesk();
  const said = useSignal(before !== '' && before !== me.id);
  useEffect(() => {
    before = me.id;
    const end = setTimeout(() => {
      said.value = false;
    }, saidFor);
    return () => clearTimeout(end);
  }, []);
  if (!said.value) return null;
  return (
    <div class="now-working">
      <AgentAvatar agent={me} small />
      <p role="status">{words.desk.whoWorks.now(me.nickname)}</p>
    </div>
  );
}
