import { words } from '../words/words.ts';
import { benchTabs, type WorkbenchView } from './workbench-view.ts';

/** What the arrow keys do; the row goes round. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The four rooms of the workbench. */
export function WorkbenchTabs({ view }: { view: WorkbenchView }) {
  const turn = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const here = benchTabs.indexOf(view.tab.peek());
    const step = steps[event.key];
    let next = step === undefined ? undefined : benchTabs.at((here + step) % benchTabs.length);
    if (event.key === 'Home') next = benchTabs[0];
    if (event.key === 'End') next = benchTabs.at(-1);
    if (next === undefined) return;
    event.preventDefault();
    view.tab.value = next;
    event.currentTarget.querySelector<HTMLElement>(`#bench-tab-${next}`)?.focus();
  };
  return (
    <div class="tabs bench-tabs" role="tablist" aria-label={words.workbench.name} onKeyDown={turn}>
      {benchTabs.map((tab) => {
        const selected = view.tab.value === tab;
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`bench-tab-${tab}`}
            aria-selected={selected}
            aria-controls={selected ? 'bench-panel' : undefined}
            tabIndex={selected ? 0 : -1}
            onClick={() => {
              view.tab.value = tab;
            }}
          >
            {words.workbench.tabs[tab]}
          </button>
        );
      })}
    </div>
  );
}
