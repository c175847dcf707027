import { browser } from './browser.ts';

/** The bytes of a model that comes with the extension. Rejects where it is not in the package. */
export async function modelFile(name: string): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(`models/${name}.bin`));
  if (!answer.ok) throw new Error(`The model ${name} is not in the package.`);
  return new Uint8Array(await answer.arrayBuffer());
}
