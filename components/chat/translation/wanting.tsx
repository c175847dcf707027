import { faultWords } from '../../translation/fault-words.ts';
import { languageName } from '../../translation/languages.ts';
import type { Translator } from '../../translation/translators.ts';
import { percent } from '../../ui/share.ts';
import { words } from '../../words/words.ts';

const texts = words.translation;

/** Why there is no translation yet, and the press that a download needs. @param language the foreign one of the pair. */
export function Wanting({ translator, language }: { translator: Translator; language: string }) {
  const name = languageName(language);
  const standing = translator.standing.value;
  const press = (label: string, act: () => unknown) => (
    <button type="button" class="button small-button" onClick={() => void act()}>
      {label}
    </button>
  );
  switch (standing.is) {
    case 'downloadable':
      return (
        <>
          <span>{texts.needsDownload(name)}</span> {press(texts.download, translator.download)}
        </>
      );
    case 'downloading':
      if (!standing.ours)
        return (
          <>
            <span>{texts.standings.elsewhere}</span> {press(texts.lookAgain, translator.look)}
          </>
        );
      return (
        <>
          <span role="status">
            {texts.standings.downloading(standing.share === null ? '' : percent(standing.share, 1))}
          </span>{' '}
          {press(texts.stop, translator.stop)}
        </>
      );
    case 'failed':
      return (
        <>
          <span role="status">{texts.standings.failed(faultWords(standing.fault))}</span>{' '}
          {press(texts.again, translator.download)}
        </>
      );
    case 'unsupported':
      return <span>{texts.cannot(name)}</span>;
    case 'absent':
      return <span>{texts.faults.absent}</span>;
    default:
      return <span>{texts.working}</span>;
  }
}
