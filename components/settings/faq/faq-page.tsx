import { useSignal } from '@preact/signals';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { FaqForm } from '../../library/faq-form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { ExchangePart } from '../exchange/exchange-part.tsx';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { changeFaqs } from './change-faqs.ts';
import { Coverage } from './coverage.tsx';
import { faqKind } from './faq-kind.ts';
import { FaqList } from './faq-list.tsx';

const texts = settingsWords.faq;
const inOrder = new Intl.Collator(undefined, { numeric: true });
const columns = libraryWords.faq;

function fieldName(field: string): string {
  return field in columns ? columns[field as 'question'] : field;
}

/** The FAQ library: written, searched, taken in and out, and held against what buyers ask. */
export function FaqPage({ shop }: PageProps) {
  const read = useLive(() => faqsNow(deskDb()), []);
  const rows = useDerived(
    () => [...(read.value ?? [])].sort((a, b) => inOrder.compare(a.question, b.question)),
    [read],
  ).value;
  const edited = useSignal<FaqEntry | null>(null);
  const { me, by, why: cannot } = useMay();
  const categories = [...new Set(rows.flatMap(({ category }) => category ?? []))].sort(inOrder.compare);
  const edit = (entry: FaqEntry) => {
    edited.value = entry;
  };
  if (!read.value) return null;
  const isKnown = rows.some(({ id }) => id === edited.value?.id);
  return (
    <>
      <Section title={texts.title} what={texts.what}>
        <FaqList rows={rows} categories={categories} by={by} cannot={cannot} edit={edit} />
      </Section>
      <Section title={texts.files} what={texts.filesWhat}>
        <ExchangePart
          kind={faqKind}
          kept={rows}
          change={(keep, forget) => changeFaqs(by, keep, forget)}
          cannot={cannot}
          nameOf={({ question }) => question}
          fieldName={fieldName}
        />
      </Section>
      <Section title={texts.coverage.title} what={texts.coverage.what}>
        <Coverage rows={rows} cannot={cannot} edit={edit} />
      </Section>
      {edited.value && (
        <Modal title={isKnown ? texts.editing : texts.fresh} close={() => (edited.value = null)}>
          <FaqForm
            key={edited.value.id}
            entry={edited.value}
            categories={categories}
            by={by}
            names={{ agent: me?.nickname ?? '', shop: shop.name }}
            done={() => {
              edited.value = null;
            }}
          />
        </Modal>
      )}
    </>
  );
}
