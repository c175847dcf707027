import type { StatedFigure } from '../../../core/domain/metrics/contenders.ts';
import type { Stated } from '../../../core/domain/metrics/reconcile.ts';
import type { ReconciledService } from '../../../core/store/queries/reconcile-service.ts';
import { language } from '../../ui/language.ts';
import { noFigure, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.reconcile;
const MINUTE = 60_000;

const isShare = (figure: StatedFigure) => figure !== 'waits' && figure !== 'sessions';

function digitsOf({ step }: Stated): number {
  return Math.round(-Math.log10(step));
}

function number(value: number, digits: number, sign = false): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'auto',
  }).format(value);
}

/** A percentage, told with so many decimals. */
function share(value: number, digits: number): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value / 100);
}

/** A figure in the unit the platform states it in. */
function inUnit(figure: StatedFigure, value: number, digits: number): string {
  if (isShare(figure)) return share(value, digits);
  const said = number(value, digits);
  return figure === 'waits' ? texts.minutes(said) : texts.chats(said, value === 1);
}

/** How far two figures lie apart: those in per cent by points. */
function apart(figure: StatedFigure, difference: number, digits: number): string {
  const said = number(difference, digits, true);
  if (isShare(figure)) return texts.points(said);
  return figure === 'waits' ? texts.minutes(said) : texts.chats(said, Math.abs(difference) === 1);
}

/** Both figures and how far they lie from each other, told at least as finely as the platform tells its own. */
export function comparedWords(
  figure: StatedFigure,
  { ours, difference }: ReconciledService,
  stated: Stated,
): { readonly here: string; readonly theirs: string; readonly difference: string } {
  const digits = figure === 'sessions' ? digitsOf(stated) : Math.max(1, digitsOf(stated));
  const unit = isShare(figure) ? 0.01 : figure === 'waits' ? MINUTE : 1;
  const own = ours.whole > 0 ? inUnit(figure, ours.part / ours.whole / unit, digits) : noFigure;
  return {
    here: isShare(figure) ? texts.shareHere(own, whole(ours.part), whole(ours.whole)) : own,
    theirs: inUnit(figure, stated.value, digitsOf(stated)),
    difference: difference === null ? noFigure : apart(figure, difference, digits),
  };
}

/** How many chats would explain the difference, line by line. */
export function explainedWords(
  { agrees, ours, shares, difference }: ReconciledService,
  stated: Stated,
): readonly string[] {
  if (agrees) return [texts.agree];
  if (difference === null) return [texts.nothingHere];
  if (!shares) return [];
  const theirs = share(stated.value, digitsOf(stated));
  const span = ({ from, to }: { readonly from: number; readonly to: number }) =>
    texts.span(whole(from), whole(to));
  if (shares.fit)
    return [
      texts.fits(span(shares.fit), whole(ours.whole), theirs),
      ...(shares.chats ? [texts.explainedBy(shares.chats)] : []),
    ];
  const nearest = shares.nearest ? [texts.nearest(span(shares.nearest), whole(shares.nearest.whole))] : [];
  return [texts.fitsNothing(whole(ours.whole), theirs), ...nearest];
}
