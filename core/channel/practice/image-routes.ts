import type { UploadImageData } from '../tiktok/openapi.gen.ts';
import type { Asked } from './asked.ts';
import { practiceBase } from './credentials.ts';
import { newId } from './ids.ts';
import { readImageHeader } from './image-header.ts';
import { drawnPicture } from './pictures.ts';
import { json, ok, type Reply, refuse } from './reply.ts';
import type { ShopState, World } from './shop-state.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** The practice shop forgets its oldest pictures beyond this, so that its state stays quick to store. */
const MAX_KEPT_LETTERS = 8 * 1024 * 1024;

/** POST images/upload: one picture in the form's field `data`. */
export async function uploadImage({ world, form }: Asked): Promise<Reply> {
  const file = form?.get('data');
  if (!(file instanceof Blob)) return refuse(400, 36009004, 'data is missing');
  if (file.size > MAX_BYTES) return refuse(400, 36009021, 'the file is over 10 MB');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readImageHeader(bytes);
  if (!header) return refuse(400, 36009022, 'the file is not a jpg, gif, webp or png');
  const { images } = world.state;
  const id = newId(world.state);
  images[id] = { type: header.type, base64: toBase64(bytes) };
  forgetOldest(images, id);
  world.dirty = true;
  return ok({
    url: `${practiceBase}/images/${id}`,
    width: header.width,
    height: header.height,
  } satisfies UploadImageData);
}

function forgetOldest(images: ShopState['images'], newest: string): void {
  let letters = Object.values(images).reduce((sum, { base64 }) => sum + base64.length, 0);
  for (const [id, { base64 }] of Object.entries(images)) {
    if (letters <= MAX_KEPT_LETTERS || id === newest) return;
    delete images[id];
    letters -= base64.length;
  }
}

/** The bytes behind an image address. */
export function imageBytes(world: World, id: string): Reply {
  const image = world.state.images[id] ?? drawnPicture(id);
  if (!image) return json({ error: 'there is no such picture' }, 404);
  return {
    status: 200,
    body: Uint8Array.from(atob(image.base64), (letter) => letter.charCodeAt(0)),
    type: image.type,
  };
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}
