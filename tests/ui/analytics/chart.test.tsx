import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Chart } from '../../../components/analytics/chart/chart.tsx';

afterEach(cleanup);

const given = {
  title: 'Response rate',
  summary: 'Between 80% and 95%.',
  places: ['Mon 9 March', 'Tue 10 March', 'Wed 11 March'],
  format: (value: number) => `${Math.round(value * 100)}%`,
  series: [
    { name: '12 h', kind: 'line' as const, values: [0.8, 0.95, null] },
    { name: '24 h', kind: 'dashes' as const, values: [0.9, null, null] },
  ],
};

test('a chart has its title and says in words what it shows', () => {
  render(<Chart {...given} />);
  const figure = screen.getByRole('figure', { name: 'Response rate' });
  expect(figure.textContent).toContain('Between 80% and 95%.');
  const drawing = screen.getByRole('img', { name: 'Response rate' });
  expect(document.getElementById(drawing.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Between 80% and 95%.',
  );
  expect(drawing.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
});

test('it reads the last place that is known, and any other by the keyboard; what is not known is a dash', () => {
  render(<Chart {...given} />);
  const reader = screen.getByRole('slider', { name: 'Read Response rate' }) as HTMLInputElement;
  expect(reader.getAttribute('aria-valuetext')).toBe('Tue 10 March: 12 h 95%, 24 h –');
  fireEvent.input(reader, { target: { value: '0' } });
  expect(reader.getAttribute('aria-valuetext')).toBe('Mon 9 March: 12 h 80%, 24 h 90%');
  expect(document.querySelector('.chart-readout')?.textContent).toBe('Mon 9 March12 h 80%24 h 90%');
  fireEvent.blur(reader);
  expect(reader.getAttribute('aria-valuetext')).toMatch(/^Tue 10 March/);
});

test('a place is opened by Enter, and by its name', () => {
  const onPick = vi.fn();
  render(<Chart {...given} onPick={onPick} />);
  const reader = screen.getByRole('slider');
  fireEvent.input(reader, { target: { value: '0' } });
  fireEvent.keyDown(reader, { key: 'Enter' });
  fireEvent.click(screen.getByRole('button', { name: 'Open Mon 9 March' }));
  expect(onPick.mock.calls).toEqual([[0], [0]]);
});

test('a chart without values says so and draws no axes', () => {
  render(<Chart {...given} series={[{ name: '12 h', kind: 'line', values: [null, null, null] }]} />);
  expect(screen.getByText('There are no values in this period.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('slider')).toBeNull();
});
