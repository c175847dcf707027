const MEGABYTE = 1024 * 1024;

/** What the shop takes as a picture. */
const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Why a file cannot be attached, '' where it can. */
export function attachmentTrouble(file: {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}): string {
  if (file.type.startsWith('video/')) return `${file.name}: videos cannot be sent from this desk yet.`;
  if (!pictureTypes.includes(file.type))
    return `${file.name}: only JPG, PNG, GIF and WEBP pictures can be sent.`;
  if (file.size === 0) return `${file.name} is empty.`;
  if (file.size > 10 * MEGABYTE) return `${file.name} is larger than 10 MB.`;
  return '';
}
