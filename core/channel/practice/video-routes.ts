import * as v from 'valibot';
import { fileKindOf, largestFile, tellingBytes } from '../../domain/message/file-kind.ts';
import { accessOf } from './access.ts';
import type { Asked } from './asked.ts';
import { newId } from './ids.ts';
import { after, before, strike } from './injected-fault.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';

const MEGABYTE = 1024 * 1024;
const [LEAST, MOST] = [5 * MEGABYTE, 30 * MEGABYTE];

/** Where the parts of a video are put. */
export const videoPath = '/file/202512/upload';

const announced = v.object({
  file_name: v.pipe(v.string(), v.nonEmpty()),
  file_type: v.literal('video'),
  file_size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  total_chunk_count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  target_path: v.pipe(
    v.string(),
    v.regex(/^\[POST\]\/customer_service\/\d{6}\/conversations\/\d+\/messages$/),
  ),
});

/** POST file/init: a video is announced. Source: Upload File Init 202512. */
export function beginVideo({ world, url, body }: Asked): Reply {
  const parsed = v.safeParse(announced, body);
  if (!parsed.success) return refuse(400, 36009004, 'the file is not announced as it must be');
  const { file_size: size, total_chunk_count: parts } = parsed.output;
  if (size > largestFile.video) return refuse(400, 36009021, 'the file is over 100 MB');
  const token = `upload-${newId(world.state)}`;
  world.state.uploads[token] = { size, parts, received: {} };
  world.dirty = true;
  return ok({ upload_url: `${url.origin}${videoPath}`, upload_token: token });
}

/** PUT upload: one part of a video, in whatever order, again and again if need be; the answer to the last names the video. */
export async function takeVideoPart(world: World, request: Request, url: URL): Promise<Reply> {
  const fault = strike(world, 'other');
  const struck = before(world, fault);
  if (struck) return struck;
  if (url.searchParams.get('app_key') !== accessOf(world.state).appKey)
    return refuse(400, 36009004, 'Invalid app_key');
  if (!/^practice-access-\d+$/.test(request.headers.get('x-tts-access-token') ?? ''))
    return refuse(401, 36009004, 'x-tts-access-token header is invalid');
  const bytes = new Uint8Array(await request.arrayBuffer());
  return after(part(world, url, bytes), fault);
}

function part(world: World, url: URL, bytes: Uint8Array): Reply {
  const { state } = world;
  const upload = state.uploads[url.searchParams.get('upload_token') ?? ''];
  const number = Number(url.searchParams.get('chunk_num'));
  if (!upload) return refuse(400, 36009004, 'upload_token is unknown');
  if (!Number.isInteger(number) || number < 1 || number > upload.parts)
    return refuse(400, 36009004, 'chunk_num is outside of what was announced');
  if (upload.parts > 1 && (bytes.length < LEAST || bytes.length > MOST))
    return refuse(400, 36009004, 'a part is 5 to 30 MB');
  if (number === 1 && fileKindOf(bytes.subarray(0, tellingBytes))?.family !== 'video')
    return refuse(400, 36009022, 'the file is not an mp4, mov or webm');
  upload.received[number] = bytes.length;
  world.dirty = true;
  const sizes = Object.values(upload.received);
  if (sizes.length < upload.parts) return ok({ part_id: String(number) });
  if (sizes.reduce((sum, size) => sum + size, 0) !== upload.size)
    return refuse(400, 36009004, 'the parts are not of the announced size');
  upload.vid ??= `v${newId(state)}`;
  state.videos[upload.vid] = upload.size;
  return ok({ resource_id: upload.vid });
}
