import './shop.css';
import { useMay } from '../../desk/use-may.ts';
import { useShop } from '../../desk/use-shop.ts';
import { settingsWords } from '../../words/settings-words.ts';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';
import { HighValueForm } from './high-value-form.tsx';
import { Holiday } from './holiday.tsx';
import { PlanHoliday } from './plan-holiday.tsx';
import { ShopForm } from './shop-form.tsx';

const { shop: texts, holiday } = settingsWords;

/** What holds for the shop as a whole: its market and clock, from when an order is dear, and its holidays. */
export function ShopPage({ shop }: PageProps) {
  const { now } = useShop();
  const { why } = useMay();
  return (
    <>
      {why !== '' && <p>{why}</p>}
      <Section title={texts.title} what={texts.what}>
        <ShopForm shop={shop} now={now} />
      </Section>
      <Section title={texts.highValue} what={texts.highValueWhat}>
        <HighValueForm highValue={shop.highValue} />
      </Section>
      <Section title={holiday.title} what={holiday.what}>
        <Holiday shop={shop} />
        <PlanHoliday shop={shop} now={now} />
      </Section>
    </>
  );
}
