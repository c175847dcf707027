import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { later } from '../../components/ui/later.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a part draws nothing until its code is there, then itself', async () => {
  const code = Promise.withResolvers<ComponentType<object>>();
  const part = later(() => code.promise);
  const { container } = render(<part.Part />);
  expect(container.textContent).toBe('');
  code.resolve(() => <p>Here</p>);
  expect(await screen.findByText('Here')).toBeTruthy();
});

test('a part whose code is gone says so, and the page can be read anew', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  const part = later<object>(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
  render(<part.Part />);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  fireEvent.click(screen.getByRole('button', { name: 'Reload the page' }));
  expect(reload).toHaveBeenCalledOnce();
});

test('what could not be read ahead is tried again once it is asked for', async () => {
  vi.stubGlobal('requestIdleCallback', (then: () => void) => then());
  const read = vi.fn(() => Promise.resolve(() => <p>Here</p>));
  read.mockRejectedValueOnce(new Error('gone'));
  const part = later<object>(read);
  part.ahead();
  render(<part.Part />);
  expect(await screen.findByText('Here')).toBeTruthy();
  expect(read).toHaveBeenCalledTimes(2);
});
