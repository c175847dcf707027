import type { UploadImageData } from '../tiktok/openapi.gen.ts';
import { practiceBase } from './credentials.ts';
import { newId } from './ids.ts';
import { readImageHeader } from './image-header.ts';
import type { Asked } from './open-api.ts';
import { samplePicture } from './pictures.ts';
import { json, ok, type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** The practice shop forgets its oldest pictures, so that its state stays small. */
const MAX_IMAGES = 40;

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
  const oldest = Object.keys(images)[0];
  if (oldest !== undefined && Object.keys(images).length > MAX_IMAGES) delete images[oldest];
  world.dirty = true;
  return ok({ url: `${practiceBase}/images/${id}`, width: header.width, height: header.height } satisfies UploadImageData);
}

/** The bytes behind an image address. */
export function imageBytes(world: World, id: string): Reply {
  const image = world.state.images[id] ?? samplePicture(id);
  if (!image) return json({ error: 'there is no such picture' }, 404);
  return { status: 200, body: Uint8Array.from(atob(image.base64), (letter) => letter.charCodeAt(0)), type: image.type };
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}
