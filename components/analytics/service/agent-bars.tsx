import { whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Table } from '../table/table.ts';
import { TableBehind } from '../table/table-behind.tsx';
import { countCell } from './cells.ts';
import type { ServiceReport } from './service-report.ts';

const texts = analyticsWords.service;

/** The agents' sessions as a table. */
export function agentsTable({ agents }: ServiceReport): Table {
  return {
    name: texts.byAgent,
    columns: [
      { id: 'agent', words: texts.agent },
      { id: 'sessions', words: texts.sessions },
    ],
    rows: agents.map(({ id, nickname, sessions }) => [{ value: id, shown: nickname }, countCell(sessions)]),
  };
}

/** The sessions of each agent, the most first: lying bars, since names want room that no axis has. */
export function AgentBars({ report }: { report: ServiceReport }) {
  const { agents } = report;
  const most = Math.max(1, ...agents.map(({ sessions }) => sessions));
  return (
    <figure class="chart" aria-labelledby="by-agent">
      <figcaption>
        <h3 id="by-agent">{texts.byAgent}</h3>
        <p class="hint">{agents.length === 0 ? texts.noneByAgent : texts.byAgentWords}</p>
      </figcaption>
      <ul class="sessions-bars scrolls">
        {agents.map(({ id, nickname, sessions }) => (
          <li key={id}>
            <bdi class="cut">{nickname}</bdi>
            <span class="sessions-bar" style={{ '--share': sessions / most }} aria-hidden="true" />
            <b class="figures">{whole(sessions)}</b>
          </li>
        ))}
      </ul>
      <TableBehind table={agentsTable(report)} />
    </figure>
  );
}
