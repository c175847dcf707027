import type { DeskDb } from './db.ts';
import type { SealedRow, SecretName, SecretRow, WrappingRow } from './secret-rows.ts';

const cipher = 'AES-GCM';
const encoder = new TextEncoder();

/**
 * Keeps secrets so that they cannot be read off the disk: sealed with a key that the browser does not let out of itself. It protects
 * files that were copied, not a computer on which somebody runs code as this extension. See docs/connection.md.
 */
export class SecretBox {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /** Seals a value; what was kept under the name is replaced. */
  async seal(name: SecretName, value: object): Promise<void> {
    await this.#db.secrets.put(await this.sealed(name, value));
  }

  /** A value as it is kept under a name. */
  async sealed(name: SecretName, value: object): Promise<SecretRow> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const wrapping = await this.#keptKey();
    const text = encoder.encode(JSON.stringify(value));
    const sealed = await crypto.subtle.encrypt(
      { name: cipher, iv, additionalData: encoder.encode(name) },
      wrapping,
      text,
    );
    return { key: name, iv, sealed };
  }

  /** What is kept under a name; null where there is nothing, or it cannot be opened here any more. */
  async open<Value>(name: SecretName): Promise<Value | null> {
    // Together, for each request to the shop needs its token.
    const [kept, row] = await this.#db.secrets.bulkGet(['wrapping', name]);
    if (!kept || !row) return null;
    const { iv, sealed } = row as SealedRow;
    const additionalData = encoder.encode(name);
    try {
      const { wrapping } = kept as WrappingRow;
      const text = await crypto.subtle.decrypt({ name: cipher, iv, additionalData }, wrapping, sealed);
      return JSON.parse(new TextDecoder().decode(text)) as Value;
    } catch (error) {
      // Sealed with a key that is gone: of no use to anybody.
      if (error instanceof DOMException && error.name === 'OperationError') return null;
      throw error;
    }
  }

  async #keptKey(): Promise<CryptoKey> {
    const { secrets } = this.#db;
    const kept = (await secrets.get('wrapping')) as WrappingRow | undefined;
    if (kept) return kept.wrapping;
    const made = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // Two may have made one at once: the first that is kept holds.
    await secrets.add({ key: 'wrapping', wrapping: made }).catch(() => undefined);
    return ((await secrets.get('wrapping')) as WrappingRow).wrapping;
  }
}
