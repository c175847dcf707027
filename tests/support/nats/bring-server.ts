import { getServer } from './find-server.ts';

// Gets what the tests of the team engine run on. Where there is none they are skipped: that fails nothing.

const found = getServer();
if (found.kind === 'program')
  process.stdout.write(`• Team server: ${found.path} (version ${found.version})\n`);
else
  process.stdout.write(
    `!! NO TEAM SERVER HERE, ITS TESTS WILL BE SKIPPED. ${found.kind === 'none' ? found.words : ''}\n`,
  );
