import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamLineOf } from '../../core/team/team-code.ts';
import { chatList } from '../support/connect-desk.ts';
import { launchBrowser } from '../support/launch.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { findings } from './axe-findings.ts';
import { buyerWho } from './chats.ts';
import { expect, test } from './fixtures.ts';

test.skip(skipped !== null, skipped ?? '');

test('an owner founds a team, invites an agent, who joins in another browser and leaves with a copy', async ({
  context,
  extensionId,
  desk,
  shop,
}) => {
  test.slow();
  const stage = await OperatorStage.open();
  const profile = mkdtempSync(join(tmpdir(), 'sidedesk-ben-'));
  const other = await launchBrowser({ profile, headless: true });
  try {
    await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await expect(chatList(desk).getByRole('button', { name: 'putri.ayu' })).toBeVisible();
    const settings = await context.newPage();
    await settings.goto(`chrome-extension://${extensionId}/options.html#team-engine`);
    await expect(settings.getByText('This browser works alone.')).toBeVisible();
    expect(await findings(settings)).toEqual([]);
    const found = settings.getByRole('region', { name: 'Found a team' });
    await found.getByRole('textbox', { name: 'Team code' }).fill('sidedesk-owner.nothing');
    await found.getByRole('button', { name: 'Found the team' }).click();
    await expect(found).toContainText('This is no team code.');
    await found.getByRole('textbox', { name: 'Team code' }).fill(teamLineOf(stage.code));
    await found.getByRole('button', { name: 'Found the team' }).click();
    const team = settings.getByRole('region', { name: 'Working as a team' });
    await expect(team.getByRole('status')).toHaveText(/Everything is here/);

    const joining = await other.context.newPage();
    await joining.setViewportSize({ width: 400, height: 860 });
    await joining.goto(`chrome-extension://${other.extensionId}/sidepanel.html`);
    await joining.getByRole('button', { name: 'Join a team' }).click();
    const asked = joining.getByRole('textbox', { name: 'Request code of this browser' });
    await expect(asked).toHaveValue(/^sidedesk-seat\./);
    expect(await findings(joining)).toEqual([]);

    const invite = settings.getByRole('region', { name: 'Invite' });
    await invite.getByRole('combobox', { name: 'Agent' }).selectOption('Dewi');
    await invite.getByRole('textbox', { name: 'Request code' }).fill(await asked.inputValue());
    await invite.getByRole('button', { name: 'Make the invite' }).click();
    const code = invite.getByRole('textbox', { name: 'Invite for Dewi' });
    await expect(code).toHaveValue(/^sidedesk-team\./);
    expect(await findings(settings)).toEqual([]);

    await joining.setViewportSize({ width: 400, height: 860 });
    await joining.getByRole('textbox', { name: 'Invite code' }).fill(await code.inputValue());
    await joining.getByRole('button', { name: 'Join', exact: true }).click();
    await joining
      .getByRole('tab', { name: 'Unassigned' })
      .or(joining.getByRole('tab').first())
      .first()
      .click();
    await joining.getByRole('button', { name: 'Agent menu' }).click();
    await expect(joining.getByRole('menuitemradio')).toHaveText([/Dewi/]);

    const theirs = await other.context.newPage();
    await theirs.goto(`chrome-extension://${other.extensionId}/options.html#team-engine`);
    await expect(theirs.getByRole('region', { name: 'A new invite' })).toBeVisible();
    expect(await findings(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: 'Leave the team' }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(theirs.getByText('This browser works alone.')).toBeVisible();
  } finally {
    await other.context.close();
    await stage.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
