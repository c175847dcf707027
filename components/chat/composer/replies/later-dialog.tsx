import type { ComponentProps, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RepliesDialog } from './replies-dialog.tsx';

type Props = ComponentProps<typeof RepliesDialog>;

/** The dialog of the saved replies, which the desk does not carry until it is asked for. */
export function LaterDialog(props: Props) {
  const [Dialog, show] = useState<FunctionComponent<Props> | null>(null);
  useEffect(() => {
    void import('./replies-dialog.tsx').then((part) => show(() => part.RepliesDialog));
  }, []);
  return Dialog ? <Dialog {...props} /> : null;
}
