import { settingsWords } from '../../words/settings-words.ts';
import type { LongWorkHere } from './use-long-work.ts';

const texts = settingsWords.data.copies;

/** How far long work is, with a way to stop it; afterwards what came of it. */
export function WorkBar({ name, work }: { name: string; work: LongWorkHere }) {
  const share = work.share.value;
  return (
    <>
      {share !== null && (
        <div class="work-bar">
          <progress aria-label={texts.underWay(name)} value={share} max={1} />
          <button type="button" class="button small-button" onClick={work.stop}>
            {texts.stop}
          </button>
        </div>
      )}
      <p class="hint" role="status">
        {share === null ? work.said.value : ''}
      </p>
    </>
  );
}
