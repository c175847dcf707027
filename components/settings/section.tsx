import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** What its settings are about, and for whom they hold. */
  what: string;
  children: ComponentChildren;
}

/** A part of a page of the settings. */
export function Section({ title, what, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="settings-what">{what}</p>
      {children}
    </section>
  );
}
