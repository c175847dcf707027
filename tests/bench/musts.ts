import { type Figure, short } from './figure.ts';

/** A bound of a figure's ratio, or of its value where it stands by itself. */
interface Bound {
  readonly of: 'ratio' | 'value';
  readonly most?: number;
  readonly least?: number;
}

interface Asked {
  readonly must: Bound;
  readonly aims: Bound | null;
}

const growth = (must: number, aims: number): Asked => ({
  must: { of: 'ratio', most: must },
  aims: { of: 'ratio', most: aims },
});
const value = (must: number, aims: number): Asked => ({
  must: { of: 'value', most: must },
  aims: { of: 'value', most: aims },
});
const smooth: Asked = { must: { of: 'value', most: 50 }, aims: null };
/** No more frames dropped than by an empty page, but for chance. */
const allFrames: Asked = {
  must: { of: 'value', most: Number.POSITIVE_INFINITY },
  aims: { of: 'value', most: 0 },
};

/** What is asked of each figure. */
const asked: Readonly<Record<string, Asked>> = {
  'list.growth': growth(1.5, 1.15),
  'list.growth.alike': growth(1.5, 1.15),
  'counts.growth': growth(3, 1.2),
  'figures.growth': growth(3, 1.2),
  'metrics.growth': growth(2, 1.1),
  'chat.growth': growth(1.5, 1.15),
  'search.growth': growth(5, 2),
  'search.peer': growth(4, 1),
  'search.peer.heap': { must: { of: 'value', most: 20 }, aims: { of: 'value', most: 20 } },
  'search.peer.insert': { must: { of: 'ratio', least: 0 }, aims: { of: 'ratio', least: 0.5 } },
  'desk.open': growth(1.4, 1.1),
  command: growth(3, 1.6),
  'team.command': growth(4, 2),
  'scroll.inbox': smooth,
  'scroll.inbox.thread': smooth,
  'scroll.inbox.dropped': allFrames,
  'scroll.chat': smooth,
  'scroll.chat.thread': smooth,
  'scroll.chat.dropped': allFrames,
  memory: growth(1.5, 1.1),
  'chat.memory': growth(1.5, 1.1),
  'size.worker': value(90, 60),
  'size.desk': value(110, 70),
  'size.content': value(12, 6),
  'size.models': value(300, 250),
  'reading.message': value(1, 0.5),
  'reading.guard': value(1, 0.5),
};

function keeps(figure: Figure, { of, most, least }: Bound): boolean {
  const value = of === 'ratio' ? (figure.ratio ?? Number.NaN) : figure.value;
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

function bound({ most, least }: Bound): string {
  if (most !== undefined) return Number.isFinite(most) ? `≤ ${most}` : '–';
  return least ? `≥ ${least}` : '–';
}

export type Standing = 'aims' | 'must' | 'no' | 'not asked';

/** How far a figure comes: to what is aimed at, to what must be, or not even there. */
export function standingOf(figure: Figure): Standing {
  const wanted = asked[figure.name];
  if (!wanted) return 'not asked';
  if (!keeps(figure, wanted.must)) return 'no';
  return wanted.aims && keeps(figure, wanted.aims) ? 'aims' : 'must';
}

const words: Readonly<Record<Standing, string>> = {
  aims: 'yes, and aims',
  must: 'yes',
  no: 'NO',
  'not asked': '',
};

/** A figure as a row of the table. */
export function cellsOf(figure: Figure): string[] {
  const wanted = asked[figure.name];
  return [
    figure.name,
    `${short(figure.value)} ${figure.unit}`,
    figure.ratio === null ? '–' : short(figure.ratio),
    figure.against,
    wanted ? bound(wanted.must) : '–',
    wanted?.aims ? bound(wanted.aims) : '–',
    words[standingOf(figure)],
    String(figure.n),
  ];
}
