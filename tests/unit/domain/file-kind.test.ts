import { describe, expect, test } from 'vitest';
import { fileKindOf } from '../../../core/domain/message/file-kind.ts';

const beginning = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

describe('a file is told by its first bytes', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['GIF89a\x01\0\x01\0', 'image/gif'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x18ftypisom', 'video/mp4'],
    ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
    ['\0\0\0\x08wide\0\0\0\0mdat', 'video/quicktime'],
    ['\x1aE\xdf\xa3\x9fB\x86\x81', 'video/webm'],
  ])('%j is %s', (letters, type) => {
    expect(fileKindOf(beginning(letters))?.type).toBe(type);
  });

  test.each([
    '',
    'MZ\x90\0',
    '%PDF-1.7',
    '<svg xmlns=',
    'RIFF\x24\0\0\0WAVEfmt ',
    '\0\0\0\x18ftypheic',
    'PNG',
  ])('%j is nothing the shop takes', (letters) => {
    expect(fileKindOf(beginning(letters))).toBeNull();
  });
});
