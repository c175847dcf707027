import type { Locator } from '@playwright/test';

/** A file as a test holds it. */
export interface HeldFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** A picture of one pixel. */
export const picture: HeldFile = {
  name: 'shirt.png',
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

/** The beginning of an mp4; the rest is nothing. */
export function mp4File(size: number): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = Buffer.alloc(size);
  buffer.write('ftypisom', 4, 'latin1');
  return { name: 'unboxing.mp4', mimeType: 'video/mp4', buffer };
}

/** Has a file arrive at a place of the page, as after a paste or a drop there. */
export function arrives(at: Locator, how: 'paste' | 'drop', file: HeldFile): Promise<void> {
  return at.evaluate(
    (element, [kind, { name, type, base64 }]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], name, { type }));
      const common = { bubbles: true, cancelable: true };
      if (kind === 'paste')
        element.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: carried }));
      else
        for (const step of ['dragover', 'drop'])
          element.dispatchEvent(new DragEvent(step, { ...common, dataTransfer: carried }));
    },
    [how, file] as const,
  );
}
