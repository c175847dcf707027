import * as v from 'valibot';
import { largestFile } from '../../domain/message/file-kind.ts';
import { type Channel, ChannelFault } from '../../engine/channel.ts';
import { readAnswer } from './answer.ts';
import type { Caller } from './call.ts';
import type { TikTokConfig } from './config.ts';
import { faultOf, malformed, unreachable } from './faults.ts';
import { videoParts } from './video-parts.ts';

const begunSchema = v.object({
  upload_url: v.pipe(v.string(), v.url()),
  upload_token: v.pipe(v.string(), v.nonEmpty()),
});
const word = v.optional(v.string(), '');
/** The last part names the video; where it stands is told in two ways. */
const partSchema = v.object({ resource_id: word, data: v.optional(v.object({ resource_id: word })) });

/** A part is up to 10 MB: a slow line needs more time for it than for a question. */
const partTimeoutMs = 120_000;

/**
 * The way of a video to the shop, "Large File Upload": announced by Upload File Init 202512, then put there part by
 * part; the last part's answer is the video's id. The parts carry the upload's token instead of a signature.
 */
export function createVideoUpload(
  caller: Caller,
  config: TikTokConfig,
): Pick<Channel, 'beginVideo' | 'sendVideoPart'> {
  const { appKey, shopCipher } = config;
  return {
    async beginVideo(conversationId, { name, size }) {
      if (size > largestFile.video)
        throw new ChannelFault('refused', 'The video is over 100 MB. Send a shorter one.');
      const parts = videoParts(size);
      const body = JSON.stringify({
        file_name: name,
        file_type: 'video',
        file_size: size,
        total_chunk_count: parts.length,
        // The upload is bound to the request that will name the video.
        target_path: `[POST]/customer_service/202309/conversations/${conversationId}/messages`,
      });
      const begun = await caller.ask({ method: 'POST', path: '/open/202512/file/init', body }, begunSchema);
      return { url: begun.upload_url, token: begun.upload_token, parts };
    },

    async sendVideoPart({ url, token }, { number, type, bytes }) {
      const to = new URL(url);
      // The parts carry the access token: it goes to the shop's own host and nowhere else.
      if (to.origin !== new URL(config.apiBase).origin)
        throw new ChannelFault('malformed', 'The shop wants the video at an address that is not its own.');
      const query = {
        upload_token: token,
        chunk_num: String(number),
        app_key: appKey,
        shop_cipher: shopCipher,
      };
      for (const [key, value] of Object.entries(query)) to.searchParams.set(key, value);
      const { accessToken } = await config.tokens.load();
      const headers = { 'content-type': type, 'x-tts-access-token': accessToken };
      const signal = AbortSignal.timeout(partTimeoutMs);
      const request = new Request(to, { method: 'PUT', headers, body: bytes, signal });
      return videoIn(await put(config, request, caller.shopNow()));
    },
  };
}

async function put(config: TikTokConfig, request: Request, now: number): Promise<unknown> {
  const response = await config.fetch(request).catch((cause: unknown) => {
    throw unreachable(cause, false);
  });
  const text = response.clone();
  const answer = await readAnswer(response, now).catch((cause: unknown) => {
    throw unreachable(cause, false);
  });
  if (answer.envelope?.code !== 0) throw faultOf(answer, false);
  return text.json();
}

function videoIn(body: unknown): string {
  const parsed = v.safeParse(partSchema, body);
  if (!parsed.success) throw malformed(parsed.issues, false);
  return parsed.output.data?.resource_id || parsed.output.resource_id;
}
