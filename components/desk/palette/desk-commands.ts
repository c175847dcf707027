import { command } from '../../../core/protocol/client.ts';
import { guideIsOn, startGuide } from '../../first-run/guide-memory.ts';
import { words } from '../../words/words.ts';
import type { Desk } from '../desk-context.ts';
import { enabledAgents, sitDown } from '../me.ts';
import { overTheDesk } from '../over-the-desk.ts';
import { openAnalytics } from '../page-view.ts';
import type { PaletteCommand } from './palette-command.ts';

const { palette } = words.desk;

function agents({ shop, me, inTeam }: Desk): PaletteCommand[] {
  if (inTeam) return [];
  return enabledAgents(shop)
    .filter((agent) => agent.id !== me.id)
    .map((agent) => ({
      id: `agent-${agent.id}`,
      group: 'desk',
      icon: 'users',
      name: palette.sitDown(agent.nickname),
      run: () => sitDown(agent.id),
    }));
}

function accepting({ me, alone }: Desk): PaletteCommand[] {
  if (alone) return [];
  const on = !me.accepting;
  return [
    {
      id: 'accept',
      group: 'desk',
      icon: on ? 'user-check' : 'user-x',
      name: on ? palette.acceptOn : palette.acceptOff,
      run: () => command({ do: 'switchAutoAssign', by: me.id, agent: me.id, on }),
    },
  ];
}

function practice({ connection }: Desk): PaletteCommand[] {
  if (connection.peek().kind !== 'practice') return [];
  const shop: PaletteCommand = {
    id: 'practice',
    group: 'desk',
    icon: 'flask-conical',
    name: palette.practiceShop,
    run: () => open('/practice.html', '_blank', 'noreferrer'),
  };
  if (guideIsOn()) return [shop];
  return [shop, { id: 'guide', group: 'desk', icon: 'play', name: palette.guide, run: startGuide }];
}

const carriers: PaletteCommand = {
  id: 'carriers',
  group: 'go',
  icon: 'truck',
  name: palette.carriers,
  run: () => {
    overTheDesk.value = 'carriers';
  },
};

const analytics: PaletteCommand = {
  id: 'analytics',
  group: 'go',
  icon: 'chart-line',
  name: words.desk.analytics,
  run: openAnalytics,
};

const settings: PaletteCommand = {
  id: 'settings',
  group: 'desk',
  icon: 'settings',
  name: words.settings.title,
  run: () => open('/options.html', '_blank', 'noreferrer'),
};

/** What can be done with the desk itself. */
export function deskCommands(desk: Desk): PaletteCommand[] {
  return [...accepting(desk), ...agents(desk), ...practice(desk), carriers, analytics, settings];
}
