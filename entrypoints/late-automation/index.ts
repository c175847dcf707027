import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import { automationPart } from './automation-part.ts';

/** What automation says to buyers: it comes with the first thing it has to say in a life of the worker, for many shops have it say nothing. */
export default defineUnlistedScript(() => handOver('late-automation.js', automationPart));
