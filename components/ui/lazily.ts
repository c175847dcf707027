import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the screen that is read from the extension when it is first drawn, or once the page has nothing else to do:
 * the first view does not wait for it.
 */
export function lazily<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { readonly ahead: () => void } {
  let known: ComponentType<Props> | null = null;
  const learn = async () => {
    known ??= await read();
  };
  const Later = (props: Props) => {
    const [, draw] = useState(known !== null);
    useEffect(() => {
      if (known === null) learn().then(() => draw(true));
    }, []);
    return known === null ? null : h(known, props);
  };
  const ahead = () => {
    requestIdleCallback(learn);
  };
  return Object.assign(Later, { ahead });
}
