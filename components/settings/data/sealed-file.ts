/** What a sealed file begins with; the number is that of its form (docs/privacy.md). */
const begins = new TextEncoder().encode('sidedesk-sealed-1\n');
const saltLength = 16;
const ivLength = 12;
/** As many rounds as are advised for PBKDF2 with SHA-256. */
const rounds = 600_000;
/** So many bytes are sealed together. */
const piece = 1 << 20;
/** What AES-GCM adds to a piece. */
const tag = 16;

/** The passphrase is not that of the file, or the file was changed. */
export class NotOpened extends Error {}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** How a piece is sealed: its number makes each other than all others, and the last says that it is. */
function howOf(first: Uint8Array<ArrayBuffer>, n: number, isLast: boolean) {
  const iv = first.slice();
  const view = new DataView(iv.buffer);
  view.setUint32(ivLength - 4, (view.getUint32(ivLength - 4) + n) >>> 0);
  return { name: 'AES-GCM', iv, additionalData: Uint8Array.of(isLast ? 1 : 0) };
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** Whether a file is a sealed one. */
export async function isSealed(file: Blob): Promise<boolean> {
  const found = await bytesOf(file, 0, begins.length);
  return found.length === begins.length && found.every((byte, n) => byte === begins[n]);
}

/** Seals a file with a passphrase: who does not know it can neither read it nor change it unnoticed. */
export async function sealFile(file: Blob, passphrase: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const first = crypto.getRandomValues(new Uint8Array(ivLength));
  const key = await keyFrom(passphrase, salt);
  const parts: BlobPart[] = [begins, salt, first];
  const count = Math.max(1, Math.ceil(file.size / piece));
  for (let n = 0; n < count; n += 1) {
    const plain = await bytesOf(file, n * piece, (n + 1) * piece);
    parts.push(await crypto.subtle.encrypt(howOf(first, n, n === count - 1), key, plain));
  }
  return new Blob(parts);
}

/** Opens a sealed file. Rejects with `NotOpened`. */
export async function openFile(file: Blob, passphrase: string): Promise<Blob> {
  const start = begins.length;
  const salt = await bytesOf(file, start, start + saltLength);
  const first = await bytesOf(file, start + saltLength, start + saltLength + ivLength);
  const sealed = file.slice(start + saltLength + ivLength);
  if (sealed.size < tag) throw new NotOpened();
  const key = await keyFrom(passphrase, salt);
  const count = Math.ceil(sealed.size / (piece + tag));
  const parts: ArrayBuffer[] = [];
  try {
    for (let n = 0; n < count; n += 1) {
      const bytes = await bytesOf(sealed, n * (piece + tag), (n + 1) * (piece + tag));
      parts.push(await crypto.subtle.decrypt(howOf(first, n, n === count - 1), key, bytes));
    }
  } catch (cause) {
    throw new NotOpened('', { cause });
  }
  return new Blob(parts);
}
