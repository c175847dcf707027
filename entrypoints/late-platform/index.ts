import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../../core/platform/handed-over.ts';
import { platformTerms } from './platform-terms.ts';

/** The way to a shop of the platform's, for a worker that has one. */
export default defineUnlistedScript(() => handOver('late-platform.js', platformTerms));
