import { automationCounts } from '../../../core/domain/shop/market.ts';
import { ask } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';
import { changeAutomation } from './change-automation.ts';
import { EditForm, type PartProps } from './edit-form.tsx';
import { SureField } from './sure-field.tsx';

const texts = settingsWords.automation.suggested;

interface SuggestedPartProps extends PartProps {
  /** Whether replies are suggested in the chats of this browser. */
  suggests: boolean;
  /** Epoch ms by the shop's clock. */
  now: number;
}

/** Suggested replies in the chat, and whether they are sent without a person. */
export function SuggestedPart(props: SuggestedPartProps) {
  const { shop, editing, suggests, now } = props;
  const { by, why } = useMay();
  const mine = useAct();
  const act = useAct();
  const turn = (on: boolean) =>
    void act.run(() =>
      changeAutomation(by, (automation) => ({ ...automation, suggested: { ...automation.suggested, on } })),
    );
  const counts = automationCounts(shop, now);
  return (
    <>
      <Choice
        name={texts.inChat}
        hint={texts.inChatHint}
        on={suggests}
        turn={(suggestReplies) =>
          void mine.run(() => ask({ ask: 'saveSettings', settings: { suggestReplies } }))
        }
      />
      <Refused words={mine.words} />
      <Choice
        name={texts.bySelf}
        hint={texts.bySelfHint}
        on={shop.automation.suggested.on}
        disabled={why !== ''}
        turn={turn}
      />
      {!counts && <p role="note">{texts.noCount}</p>}
      <Refused words={act.words} />
      <EditForm {...props} names={['suggestedFrom']}>
        <SureField
          name={texts.from}
          hint={texts.fromHint}
          from={editing.now.suggestedFrom}
          set={(suggestedFrom) => editing.set({ suggestedFrom })}
        />
      </EditForm>
    </>
  );
}
