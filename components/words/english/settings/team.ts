/** The words of components/settings/team, and of who uses the settings. */
export const team = {
  title: 'Team',
  as: 'As',
  asHint: 'These settings are used as the agent who sat down last in this browser.',
  named: (nickname: string, role: string) => `${nickname} (${role})`,
  roles: { agent: 'agent', supervisor: 'supervisor', owner: 'owner' },
};
