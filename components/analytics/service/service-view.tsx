import './service.css';
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ServiceFacts } from '../../../core/domain/metrics/service.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { saveFile } from '../../ui/save-file.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { Chart } from '../chart/chart.tsx';
import { csvOf } from '../table/csv-of.ts';
import { fileNameOf, TableBehind } from '../table/table-behind.tsx';
import { askedHere } from '../view-place.ts';
import { AgentBars, agentsTable } from './agent-bars.tsx';
import { type AskedService, askedService, periodOf } from './asked-service.ts';
import { FigureTiles } from './figure-tiles.tsx';
import { NothingThen, NothingYet, StillReading } from './nothing-here.tsx';
import { serviceCharts } from './service-charts.ts';
import { ServiceChoice } from './service-choice.tsx';
import { figuresTable, serviceFigures } from './service-figures.ts';
import { reportOf } from './service-report.ts';
import { summaryOf } from './summary-of.ts';
import { useServiceFacts, useUsualFacts } from './use-service-facts.ts';
import { usualOf, usualTable } from './usual.ts';
import { UsualPart } from './usual-part.tsx';
import { wholeTable } from './whole-table.ts';

const texts = analyticsWords.service;
/** So often deadlines that pass by themselves are looked at again. */
const every = 60_000;

/** How the shop served its buyers: figures of a period, how they came about, and today beside the usual. */
export function ServiceView() {
  const { shop, now } = useDesk();
  const today = useComputed(() => wallClock(now.value, shop.zone).day).value;
  const asked = useMemo(
    () => askedService(askedHere.value, today, shop.agents),
    [askedHere.value, today, shop.agents],
  );
  const { value: read } = useServiceFacts(asked.period);
  // The figures of the former period stay, as its own, until those of the next are there.
  const shown = read && { ...asked, period: read.of };
  const isHere = read !== undefined && JSON.stringify(read.of) === JSON.stringify(asked.period);
  return (
    <div class="service" aria-busy={!isHere}>
      <h2 class="unseen">{texts.title}</h2>
      <ServiceChoice asked={asked} />
      {!read && <StillReading />}
      {read && read.begun === null && <NothingYet />}
      {read && read.begun !== null && read.facts.chats.length === 0 && <NothingThen asked={read.of} />}
      {read && shown && read.begun !== null && read.facts.chats.length > 0 && (
        <div class={isHere ? 'service' : 'service service-stale'}>
          <ServiceShown facts={read.facts} begun={read.begun} asked={shown} />
        </div>
      )}
    </div>
  );
}

interface ServiceShownProps {
  facts: ServiceFacts;
  begun: number;
  asked: AskedService;
}

function ServiceShown({ facts, begun, asked }: ServiceShownProps) {
  const { shop, now } = useDesk();
  const tick = useComputed(() => Math.floor(now.value / every)).value;
  const lately = useUsualFacts().value;
  // What was read may be later than the last tick.
  const at = useMemo(() => now.peek(), [tick, facts, lately]);
  const { agent, category } = asked;
  const report = useMemo(() => {
    const period = periodOf(asked.period, shop.zone, at);
    return reportOf(facts, { period, now: at, whose: { agent, category }, shop });
  }, [facts, at, asked, shop]);
  const usual = useMemo(() => {
    const { target, primary: hours } = report.rule;
    const whose = { agent, category };
    return lately && usualOf(lately, { now: at, zone: shop.zone, begun, target, hours, whose });
  }, [lately, report]);
  const figures = serviceFigures(report);
  const charts = serviceCharts(report);
  const places = report.spans.map(({ name }) => name);
  const marks = report.spans.map(({ mark }) => mark);
  const save = () => {
    const tables = [
      figuresTable(figures),
      ...(usual ? [usualTable(usual)] : []),
      ...charts.map(({ table }) => table),
      ...(agent === undefined ? [agentsTable(report)] : []),
    ];
    saveFile(fileNameOf(texts.all), 'text/csv', csvOf(wholeTable(texts.all, tables)));
  };
  const { from, to } = periodOf(asked.period, shop.zone, at);
  return (
    <>
      <div class="service-period">
        <p class="hint">{texts.fromTo(dayAndTime(from, shop.zone), dayAndTime(to, shop.zone), shop.zone)}</p>
        <button type="button" class="button small-button" onClick={save}>
          {texts.saveAll}
        </button>
      </div>
      <FigureTiles figures={figures} period={{ from, to }} whose={{ agent, category }} />
      <UsualPart usual={usual} now={at} zone={shop.zone} />
      <section class="service-charts" aria-label={texts.charts}>
        {charts.map((chart) => (
          <Chart
            key={chart.id}
            title={chart.table.name}
            summary={summaryOf(chart)}
            places={places}
            marks={marks}
            series={chart.series}
            format={chart.format}
            target={chart.target}
            measure={chart.measure}
          >
            <TableBehind table={chart.table} />
          </Chart>
        ))}
        {agent === undefined && <AgentBars report={report} />}
      </section>
    </>
  );
}
