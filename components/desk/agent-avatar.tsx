import type { Agent } from '../../core/domain/roster/agent.ts';
import { avatarOf } from '../../core/store/queries/avatar-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useLive } from './use-live.ts';

interface AgentAvatarProps {
  agent: Pick<Agent, 'id' | 'nickname' | 'avatar'>;
  small?: boolean;
  /** Another picture than the one that is shown of them, by its id. */
  picture?: string;
}

/** An agent: their picture once it was accepted, else the letters of their nickname. */
export function AgentAvatar({ agent, small = false, picture = agent.avatar?.shown ?? '' }: AgentAvatarProps) {
  const source = useLive(async () => (picture === '' ? '' : avatarOf(deskDb(), picture)), [picture]);
  return <Avatar id={agent.id} nickname={agent.nickname} small={small} picture={source.value ?? ''} />;
}
