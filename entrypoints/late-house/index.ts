import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import { answerHouse } from './answer-house.ts';

/** What the worker does for the people who set up the shop: too seldom for it to be carried through every life. */
export default defineUnlistedScript(() => handOver('late-house.js', answerHouse));
