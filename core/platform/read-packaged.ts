import { browser } from './browser.ts';

/** The text of a file of the extension's own package. Rejects where it is not there. */
export async function readPackaged(path: string): Promise<string> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path} is not in the package.`);
  return answer.text();
}
