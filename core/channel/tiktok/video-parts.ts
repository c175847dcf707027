const MEGABYTE = 1024 * 1024;

/** A part is 5 to 30 MB, and a smaller video is one part. The least is taken, so that progress shows. */
const partSize = 5 * MEGABYTE;

/** The sizes of the parts that a video goes in, in bytes; what is left over goes with the last. */
export function videoParts(size: number): readonly number[] {
  const whole = Math.max(1, Math.floor(size / partSize));
  return Array.from({ length: whole }, (_, n) => (n < whole - 1 ? partSize : size - n * partSize));
}
