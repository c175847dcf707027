import { enabledAgents } from '../../desk/me.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { AcceptSetting } from './accept-setting.tsx';
import { NicknameSetting } from './nickname-setting.tsx';
import { PictureSetting } from './picture-setting.tsx';

const texts = settingsWords.you;

/** What somebody sets for themselves. */
export function YouPage({ shop }: PageProps) {
  const { me } = useMay();
  if (!me)
    return (
      <Section title={texts.title} what={texts.what}>
        <p>{texts.nobody}</p>
      </Section>
    );
  return (
    <Section key={me.id} title={texts.title} what={texts.what}>
      <NicknameSetting shop={shop} me={me} />
      <PictureSetting me={me} />
      <AcceptSetting me={me} alone={enabledAgents(shop).length === 1} />
    </Section>
  );
}
