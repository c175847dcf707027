import '../../library/library.css';
import './automation.css';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { useShop } from '../../desk/use-shop.ts';
import { useGuard } from '../../library/use-guard.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { AnswersPart } from './answers-part.tsx';
import { AutomaticText } from './automatic-text.tsx';
import { ChatbotPart } from './chatbot-part.tsx';
import { EditForm } from './edit-form.tsx';
import { ProactivePart } from './proactive-part.tsx';
import { RehearsalPart } from './rehearsal/rehearsal-part.tsx';
import { SuggestedPart } from './suggested-part.tsx';
import { useEdits } from './use-edits.ts';

const texts = settingsWords.automation;
const hour = 3_600_000;
const greetings = ['welcome', 'away'] as const;

/** What the desk says without a person: when, in which words, and what that would have done lately (docs/rules.md §8). */
export function AutomationPage({ shop, settings }: PageProps) {
  const { why } = useMay();
  const { now } = useShop();
  const thisHour = useDerived(() => Math.floor(now.value / hour) * hour, [now]).value;
  const editing = useEdits(shop.automation);
  const guard = useGuard().value;
  const faqs = useLive(() => faqsNow(deskDb()), []).value;
  const part = { shop, editing, guard };
  return (
    <>
      {why !== '' && <p>{why}</p>}
      <Section title={texts.chatbot.title} what={texts.chatbot.what}>
        <ChatbotPart shop={shop} />
      </Section>
      <Section title={texts.greetings.title} what={texts.greetings.what}>
        <EditForm {...part} names={greetings}>
          {greetings.map((name) => (
            <AutomaticText
              key={name}
              of={name}
              text={editing.now[name]}
              set={(text) => editing.set({ [name]: text })}
              shop={shop.name}
              guard={guard}
              elsewhere={editing.elsewhere(name)}
            />
          ))}
        </EditForm>
      </Section>
      <Section title={texts.answers.title} what={texts.answers.what}>
        <AnswersPart {...part} entries={faqs?.length} />
      </Section>
      <Section title={texts.suggested.title} what={texts.suggested.what}>
        <SuggestedPart {...part} suggests={settings.suggestReplies} now={thisHour} />
      </Section>
      <Section title={texts.proactive.title} what={texts.proactive.what}>
        <ProactivePart {...part} />
      </Section>
      <Section title={texts.rehearsal.title} what={texts.rehearsal.what}>
        <RehearsalPart {...part} />
      </Section>
    </>
  );
}
