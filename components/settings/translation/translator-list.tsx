import { useEffect, useId } from 'preact/hooks';
import { faultWords } from '../../translation/fault-words.ts';
import { languageName, languageNames, languages } from '../../translation/languages.ts';
import { type Standing, type Translator, translatorOf } from '../../translation/translators.ts';
import { percent } from '../../ui/share.ts';
import { words } from '../../words/words.ts';

const texts = words.translation;

/** The translators of a language: out of it for reading, into it for answering. */
interface BothWays {
  readonly id: string;
  readonly ways: readonly [from: Translator, into: Translator];
}

/** What this machine has, language by language. */
export function TranslatorList({ into }: { into: string }) {
  const id = useId();
  const all: readonly BothWays[] = languages
    .filter((each) => each !== into)
    .map((each) => ({
      id: each,
      ways: [translatorOf({ from: each, to: into }), translatorOf({ from: into, to: each })],
    }));
  useEffect(() => {
    for (const { ways } of all) for (const way of ways) void way.look();
  }, [into]);
  const cannot = all.filter(({ ways }) => ways.every(({ standing }) => standing.value.is === 'unsupported'));
  return (
    <div>
      <p class="label" id={id}>
        {texts.languages}
      </p>
      <ul class="translators" aria-labelledby={id}>
        {all
          .filter((each) => !cannot.includes(each))
          .map((each) => (
            <Line key={each.id} {...each} />
          ))}
      </ul>
      {cannot.length > 0 && <p class="hint">{texts.cannot(languageNames(cannot.map((each) => each.id)))}</p>}
    </div>
  );
}

function Line({ id, ways }: BothWays) {
  const [from, into] = ways;
  const name = languageName(id);
  const wanting = ways.filter(({ standing }) => ['downloadable', 'failed'].includes(standing.value.is));
  const coming = ways.find(({ standing }) => standing.value.is === 'downloading');
  const elsewhere = coming?.standing.value.is === 'downloading' && !coming.standing.value.ours;
  const one = wordsOf(from.standing.value);
  const other = wordsOf(into.standing.value);
  return (
    <li>
      <span class="translator">
        <b>{name}</b>
        <span role="status">
          {one === other ? one : `${texts.standings.reads(one)} · ${texts.standings.writes(other)}`}
        </span>
      </span>
      {coming && !elsewhere && <Coming name={name} ways={ways} />}
      {elsewhere && (
        <button type="button" class="button small-button" onClick={() => void coming.look()}>
          {texts.lookAgain}
        </button>
      )}
      {!coming && wanting.length > 0 && (
        <button
          type="button"
          class="button small-button"
          aria-label={texts.downloadNamed(name)}
          onClick={() => {
            // Chrome takes a press for one of them alone; what came may serve both ways all the same.
            void Promise.all(wanting.map((way) => way.download())).then(() => ways.map((way) => way.look()));
          }}
        >
          {texts.download}
        </button>
      )}
    </li>
  );
}

function Coming({ name, ways }: { name: string; ways: readonly Translator[] }) {
  const shares = ways.flatMap(({ standing }) =>
    standing.value.is === 'downloading' && standing.value.share !== null ? [standing.value.share] : [],
  );
  return (
    <>
      <progress
        aria-label={texts.progress(name)}
        {...(shares.length > 0 ? { value: Math.min(...shares) } : {})}
      />
      <button
        type="button"
        class="button small-button"
        aria-label={texts.stopNamed(name)}
        onClick={() => {
          for (const { standing, stop } of ways) if (standing.peek().is === 'downloading') stop();
        }}
      >
        {texts.stop}
      </button>
    </>
  );
}

function wordsOf(standing: Standing): string {
  const { standings } = texts;
  switch (standing.is) {
    case 'downloading':
      if (!standing.ours) return standings.elsewhere;
      return standings.downloading(standing.share === null ? '' : percent(standing.share, 1));
    case 'failed':
      return standings.failed(faultWords(standing.fault));
    case 'absent':
    case 'unsupported':
      return texts.faults[standing.is];
    default:
      return standings[standing.is];
  }
}
