import { pageWords } from '../../../components/words/page-words.ts';
import type { GuardReport } from '../../../core/domain/guard/report.ts';
import { askFromPage } from '../../../core/protocol/page-client.ts';
import { themeAround } from '../page-theme.ts';
import { selectors } from '../selectors.ts';
import { type Guest, guest } from './guest.ts';

/** How long a writer rests before their words are looked at, ms. */
const restMs = 600;
const mostFindings = 5;
const longestText = 5_000;

interface Check {
  readonly notice: Guest;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was typed: an answer about earlier words is not shown. */
  turn: number;
}

/** The box for a reply that something happened in; null where it is another box. */
function replyBox(target: EventTarget | null): HTMLElement | null {
  const box = target instanceof Element ? target.closest<HTMLElement>(selectors.replyBox) : null;
  return box && !box.matches(selectors.searchBox) ? box : null;
}

function textIn(box: HTMLElement): string {
  const text = box instanceof HTMLTextAreaElement ? box.value : (box.innerText ?? '');
  return text.slice(0, longestText);
}

/**
 * Checks what is written into the boxes of a page of reviews, when the writer rests (docs/rules.md §9). What is written
 * goes to the desk's guard and nowhere else. Gives the function that takes notices of gone boxes away.
 * @param isReviews whether the page shows reviews now
 */
export function watchReplies(isReviews: () => boolean, life: AbortSignal): () => void {
  const checks = new Map<HTMLElement, Check>();
  const forget = (box: HTMLElement, { notice, timer }: Check) => {
    clearTimeout(timer);
    notice.host.remove();
    checks.delete(box);
  };
  const look = async (box: HTMLElement, check: Check) => {
    const turn = check.turn;
    const text = textIn(box);
    const answer = text.trim() ? await askFromPage({ page: 'guard', text }) : null;
    if (turn !== check.turn || life.aborted || !box.isConnected) return;
    show(check.notice, text, answer?.value ?? null);
  };
  const onInput = ({ target }: Event) => {
    const box = isReviews() ? replyBox(target) : null;
    if (!box) return;
    const check = checks.get(box) ?? { notice: noticeBelow(box), timer: undefined, turn: 0 };
    checks.set(box, check);
    check.turn++;
    clearTimeout(check.timer);
    check.timer = setTimeout(() => void look(box, check), restMs);
  };
  document.addEventListener('input', onInput, { capture: true, signal: life });
  const sweep = () => {
    for (const [box, check] of checks)
      if (life.aborted || !isReviews() || !box.isConnected) forget(box, check);
      else if (!check.notice.host.isConnected) putBelow(box, check.notice.host);
  };
  life.addEventListener('abort', sweep, { once: true });
  return sweep;
}

function noticeBelow(box: HTMLElement): Guest {
  const notice = guest('below');
  notice.room.setAttribute('role', 'status');
  putBelow(box, notice.host);
  notice.wear(themeAround(box));
  return notice;
}

/** Behind everything that lies in one line with the box, so that nothing moves aside for it. */
function putBelow(box: HTMLElement, host: HTMLElement): void {
  let last: HTMLElement = box;
  for (let up = box.parentElement, steps = 0; up && up !== document.body && steps < 4; steps++) {
    const isLine = /flex|grid/.test(getComputedStyle(up).display);
    if (isLine || up.childElementCount === 1) last = up;
    else if (!isLine) break;
    up = up.parentElement;
  }
  last.after(host);
}

/** Says what the guard found and quotes the words; empties the notice where there is nothing to say. */
function show({ room }: Guest, text: string, report: GuardReport | null): void {
  room.replaceChildren();
  if (!report || report.verdict === 'pass') return;
  const finding = document.createElement('span');
  finding.className = 'finding';
  finding.dataset.verdict = report.verdict;
  const verdict = document.createElement('b');
  verdict.textContent = report.verdict === 'stop' ? pageWords.stop : pageWords.warn;
  finding.append(verdict);
  for (const { start, end, category } of report.findings.slice(0, mostFindings)) {
    const line = document.createElement('span');
    line.dir = 'auto';
    line.textContent = pageWords.found(text.slice(start, end).slice(0, 80), category);
    finding.append(line);
  }
  room.append(finding);
}
