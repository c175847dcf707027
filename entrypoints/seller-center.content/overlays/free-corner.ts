/** Where a box lies, px from the top and the right edge of the window. */
export interface Corner {
  readonly top: number;
  readonly right: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const tops = [12, 64, 112];
const firstRight = 16;
const stepPx = 24;
/** How far to the left still is the top right. */
const share = 0.45;
/** How finely the place of a box is looked over. */
const columns = 8;
const rows = 2;

/**
 * The place nearest the top right of a window where a box of this size covers nothing one could press or read: along
 * the first line, then along those beneath it. The corner itself where there is none.
 * @param isTaken whether something stands at a point, px from the window's top left
 */
export function freeCorner(box: Size, view: Size, isTaken: (x: number, y: number) => boolean): Corner {
  for (const top of tops) {
    for (let right = firstRight; right < view.width * share; right += stepPx) {
      const left = view.width - right - box.width;
      if (left < 0) break;
      if (!isTakenWithin(left, top, box, isTaken)) return { top, right };
    }
  }
  return { top: tops[0] ?? 0, right: firstRight };
}

/** Looks at points close enough together that nothing one could aim at lies between them. */
export function isTakenWithin(
  left: number,
  top: number,
  box: Size,
  isTaken: (x: number, y: number) => boolean,
): boolean {
  for (let column = 0; column <= columns; column++)
    for (let row = 0; row <= rows; row++)
      if (isTaken(left + (box.width * column) / columns, top + (box.height * row) / rows)) return true;
  return false;
}
