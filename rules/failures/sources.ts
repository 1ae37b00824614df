/** Where the failures are described in public: Setup's own lines, and the tools of Exchange support (CSS-Exchange). */
import type { SourceLink } from '../rule';

export const setupLogLines: SourceLink = { title: 'ExchangeSetup.log, lines of the failed task' };

export const setupLogReviewer: SourceLink = {
  title: 'CSS-Exchange: SetupLogReviewer',
  url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupLogReviewer/',
};

export const setupAssist: SourceLink = {
  title: 'CSS-Exchange: SetupAssist',
  url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupAssist/',
};

export const fixInstallerCache: SourceLink = {
  title: 'CSS-Exchange: FixInstallerCache',
  url: 'https://microsoft.github.io/CSS-Exchange/Setup/FixInstallerCache/',
};
