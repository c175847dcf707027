import './blank.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A place with nothing in it: what that means, and the one thing to do next. */
export function Blank({
  icon,
  title,
  words,
  children,
}: {
  icon: IconName;
  title: string;
  words: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="blank">
      <Icon name={icon} size="l" />
      <p class="blank-title">{title}</p>
      <p class="blank-words">{words}</p>
      {children}
    </div>
  );
}
