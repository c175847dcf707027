import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part whose code is read from the extension when it is first drawn, so that it does not weigh on the first view. */
export interface Later<Props> {
  /** Draws nothing until its code is there. */
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
    useEffect(() => {
      if (!Drawn) void load().then((part) => setDrawn(() => part));
    }, []);
    return Drawn ? <Drawn {...props} /> : null;
  }
  return { Part, ahead: () => requestIdleCallback(() => void load()) };
}
