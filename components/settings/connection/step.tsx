import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface StepProps {
  title: string;
  /** Whether a person was led here just now and goes on reading at its heading. */
  fresh: boolean;
  children: ComponentChildren;
}

/** A step on the way to a connected shop. */
export function Step({ title, fresh, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, []);
  return (
    <div class="settings-group connection-step">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
}
