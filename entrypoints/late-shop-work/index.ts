import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import { shopWorkPart } from './shop-work-part.ts';

/** What works at a shop: a worker that has none, and one of a team in which another has that duty, does without. */
export default defineUnlistedScript(() => handOver('late-shop-work.js', shopWorkPart));
