import { closeTranslators } from '../../translation/translators.ts';
import { forgetTranslations } from './translations.ts';

/** Translation was turned off: nothing of it stays in this page. */
export function putAway(): void {
  closeTranslators();
  forgetTranslations();
}
