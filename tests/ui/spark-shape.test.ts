import { expect, test } from 'vitest';
import { sparkShape } from '../../components/performance/spark-shape.ts';

const day = (counted: number, inTime: number, n = 0) => ({ day: `2026-03-0${n + 1}`, counted, inTime });

test('days without a rate are gaps', () => {
  const days = [day(4, 4), day(4, 2), day(0, 0), day(2, 2), day(0, 0), day(3, 3), day(3, 0)];
  const { lines, points } = sparkShape(days, 0.85, 120, 20);
  expect(lines.map((line) => line.split(' ').length)).toEqual([2, 2]);
  expect(points).toHaveLength(5);
});

test('a better day lies higher, all of it inside the box, and the target between', () => {
  const { points, target } = sparkShape([day(10, 10), day(10, 8)], 0.9, 120, 20);
  const [good, poor] = points;
  expect(good?.y).toBe(0);
  expect(poor?.y).toBeGreaterThan(target);
  expect(poor?.y).toBeLessThanOrEqual(20);
});
