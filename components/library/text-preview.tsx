import { fillVariables, unfilledIn } from '../../core/domain/message/fill-variables.ts';
import { libraryWords } from '../words/library-words.ts';

const texts = libraryWords.preview;

/** How a text reads with its variables filled in, for a buyer of no shop; nothing where it has none. */
export function TextPreview({ text, agent, shop }: { text: string; agent: string; shop: string }) {
  if (unfilledIn(text).length === 0) return null;
  const filled = fillVariables(text, {
    ...texts.example,
    agent,
    ...(shop === '' ? {} : { shop }),
  });
  return (
    <figure class="preview-figure">
      <figcaption class="label">{texts.name}</figcaption>
      <blockquote class="text-preview" dir="auto">
        {filled}
      </blockquote>
    </figure>
  );
}
