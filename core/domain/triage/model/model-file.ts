import type { LinearModel } from './linear-model.ts';

/** Said by every model file in its first bytes. */
const mark = 'SDM1';

/** What stands before the weights of a model file, as JSON. */
interface Heading {
  readonly version: number;
  readonly classes: readonly string[];
  readonly bits: number;
  readonly bias: readonly number[];
  readonly step: number;
}

/**
 * A model from the bytes of its file: the mark, the heading's length (two bytes, the lower first), the heading, the weights.
 * @throws RangeError where the file is not one or not whole.
 */
export function modelOfFile(bytes: Uint8Array): LinearModel {
  const said = String.fromCharCode(...bytes.subarray(0, 4));
  if (said !== mark) throw new RangeError(`not a model file: begins with ${JSON.stringify(said)}`);
  const from = 6 + (bytes[4] ?? 0) + 256 * (bytes[5] ?? 0);
  const heading = JSON.parse(String.fromCharCode(...bytes.subarray(6, from))) as Heading;
  const weights = new Int8Array(bytes.slice(from).buffer);
  const whole = heading.classes.length << heading.bits;
  if (weights.length !== whole)
    throw new RangeError(`a model file of ${weights.length} weights instead of ${whole}`);
  return { ...heading, weights };
}

/** The bytes of a model's file. */
export function fileOfModel({ weights, ...heading }: LinearModel): Uint8Array {
  const { version, classes, bits, bias, step } = heading;
  const text = JSON.stringify({ version, classes, bits, bias, step } satisfies Heading);
  const bytes = new Uint8Array(6 + text.length + weights.length);
  const head = mark + String.fromCharCode(text.length & 255, text.length >> 8) + text;
  for (let n = 0; n < head.length; n++) bytes[n] = head.charCodeAt(n);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 6 + text.length);
  return bytes;
}
