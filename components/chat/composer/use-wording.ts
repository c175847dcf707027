import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GuardCategory } from '../../../core/domain/guard/report.ts';
import { useDesk } from '../../desk/desk-context.ts';

/**
 * What can be written in place of a sentence that is stopped, in the language of the draft. '' until it is known, and where
 * there is nothing. Read when a draft is first stopped.
 */
export function useWording(text: string, category: GuardCategory | null): ReadonlySignal<string> {
  const { market } = useDesk().shop;
  const wording = useSignal('');
  useEffect(() => {
    let over = false;
    const find = async (stopped: GuardCategory) => {
      const [{ compliantWording }, { draftLanguage }] = await Promise.all([
        import('../../../core/domain/guard/compliant-wordings.ts'),
        import('./draft-language.ts'),
      ]);
      const found = compliantWording(stopped, await draftLanguage(text, market));
      if (!over) wording.value = found;
    };
    if (!category) wording.value = '';
    else find(category).catch(console.error);
    return () => {
      over = true;
    };
  }, [text, category, market]);
  return wording;
}
