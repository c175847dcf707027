import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Blank } from './blank.tsx';
import { uiWords } from './ui-words.ts';

/** A part whose code is read from the extension when it is first drawn, so that it does not weigh on the first view. */
export interface Later<Props> {
  /** Draws nothing until its code is there, and says so where it does not come. */
  readonly Part: ComponentType<Props>;
  /** Reads the code before anybody asks, once the page has nothing better to do. */
  readonly ahead: () => void;
}

/** @param read brings the part: an `import()` of its file. */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>): Later<Props> {
  let known: ComponentType<Props> | null = null;
  const load = async () => {
    known ??= await read();
    return known;
  };
  function Part(props: Props) {
    const [Drawn, setDrawn] = useState<ComponentType<Props> | null>(() => known);
    const [gone, setGone] = useState(false);
    useEffect(() => {
      if (Drawn) return;
      load().then(
        (part) => setDrawn(() => part),
        () => setGone(true),
      );
    }, []);
    if (gone) return <NotThere />;
    return Drawn ? <Drawn {...props} /> : null;
  }
  // Nobody has asked yet: who does is told.
  return { Part, ahead: () => requestIdleCallback(() => void load().catch(() => {})) };
}

/** The extension was renewed under the page, or its files are gone: only a page read anew finds them. */
function NotThere() {
  return (
    <div role="alert">
      <Blank icon="unplug" title={uiWords.gone} words={uiWords.goneWhy}>
        <button type="button" class="button" onClick={() => location.reload()}>
          {uiWords.reload}
        </button>
      </Blank>
    </div>
  );
}
