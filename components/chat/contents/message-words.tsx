import type { Content } from '../../../core/domain/message/content.ts';
import { kindNames } from './kind-names.ts';

/** A message in a line of words. */
export function MessageWords({ content }: { content: Content }) {
  if (content.kind === 'text' || content.kind === 'notice') return <>{content.text}</>;
  return <em>{kindNames[content.kind]}</em>;
}
