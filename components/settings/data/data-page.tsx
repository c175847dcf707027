import './data.css';
import type { PageProps } from '../page-props.ts';
import { BuyerSection } from './buyer-section.tsx';
import { CopiesSection } from './copies-section.tsx';
import { KeepSection } from './keep-section.tsx';
import { LogSection } from './log-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** Everybody's data: what is kept, for how long, as a file, and no longer. */
export function DataPage({ shop }: PageProps) {
  return (
    <>
      <StorageSection />
      <BuyerSection />
      <KeepSection />
      <CopiesSection shop={shop} />
      <RestoreSection shop={shop} />
      <LogSection shop={shop} />
    </>
  );
}
