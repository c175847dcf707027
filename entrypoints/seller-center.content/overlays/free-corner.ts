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
      if (!takenWithin(left, top, box, isTaken)) return { top, right };
    }
  }
  return { top: tops[0] ?? 0, right: firstRight };
}

/** Looks at points close enough together that nothing one could aim at lies between them. */
function takenWithin(left: number, top: number, box: Size, isTaken: (x: number, y: number) => boolean) {
  for (let x = 0; x <= box.width; x += box.width / 8)
    for (let y = 0; y <= box.height; y += box.height / 2) if (isTaken(left + x, top + y)) return true;
  return false;
}
