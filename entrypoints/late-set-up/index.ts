import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { handOver } from '../../core/platform/handed-over.ts';

/** How setting up the shop and its team is decided: few lives of the worker see any of it. */
export default defineUnlistedScript(() => handOver('late-set-up.js', decideSetUp));
