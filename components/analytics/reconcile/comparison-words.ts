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

/** A figure in the unit the platform states it in. */
function inUnit(figure: StatedFigure, said: string): string {
  if (isShare(figure)) return `${said} %`;
  return figure === 'waits' ? texts.minutes(said) : texts.chats(said);
}

/** Both figures and how far they lie from each other, told at least as finely as the platform tells its own. */
export function comparedWords(
  figure: StatedFigure,
  { ours, difference }: ReconciledService,
  stated: Stated,
): { readonly here: string; readonly theirs: string; readonly difference: string } {
  const digits = figure === 'sessions' ? digitsOf(stated) : Math.max(1, digitsOf(stated));
  const unit = isShare(figure) ? 0.01 : figure === 'waits' ? MINUTE : 1;
  const own = ours.whole > 0 ? inUnit(figure, number(ours.part / ours.whole / unit, digits)) : noFigure;
  const apart = difference === null ? noFigure : number(difference, digits, true);
  return {
    here: isShare(figure) ? texts.shareHere(own, whole(ours.part), whole(ours.whole)) : own,
    theirs: inUnit(figure, number(stated.value, digitsOf(stated))),
    difference: difference === null || !isShare(figure) ? inUnitOrNone(figure, apart) : texts.points(apart),
  };
}

function inUnitOrNone(figure: StatedFigure, said: string): string {
  return said === noFigure ? said : inUnit(figure, said);
}

/** How many chats would explain the difference, line by line. */
export function explainedWords(
  { agrees, ours, shares, difference }: ReconciledService,
  stated: Stated,
): readonly string[] {
  if (agrees) return [texts.agree];
  if (difference === null) return [texts.nothingHere];
  if (!shares) return [];
  const theirs = number(stated.value, digitsOf(stated));
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
