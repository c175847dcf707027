import { peerDb } from './peer-db.ts';

interface Runtime {
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: unknown, answer: (reply: unknown) => void) => boolean,
    ): void;
  };
}

declare const chrome: { readonly runtime: Runtime };

const db = peerDb();

// The least that a command can be: a message, one row written, an answer.
chrome.runtime.onMessage.addListener((message, _, answer) => {
  void db.rows.put({ id: 1, holder: String(message) }).then(() => answer('done'));
  return true;
});
