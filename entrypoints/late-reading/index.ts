import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { expectedLanguage } from '../../core/domain/triage/expected-language.ts';
import { modelOfFile } from '../../core/domain/triage/model/model-file.ts';
import { learning, type ReadMessage, readMessage } from '../../core/domain/triage/read-message.ts';
import { handOver } from '../../core/platform/handed-over.ts';

/** What reads buyers' messages: it comes with the first message in a life of the worker, for many lives bring none. */
export default defineUnlistedScript(() => {
  const read: ReadMessage = { modelOfFile, readMessage, learning, expectedLanguage };
  handOver('late-reading.js', read);
});
