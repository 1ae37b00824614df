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

export const failedUpdates: SourceLink = {
  title: 'Fix failed Exchange Server updates',
  url: 'https://learn.microsoft.com/exchange/troubleshoot/client-connectivity/exchange-security-update-issues',
};

/** An article of Microsoft’s support about Exchange Setup, by the name of its page. */
export function supportArticle(title: string, page: string): SourceLink {
  return { title, url: `https://learn.microsoft.com/exchange/troubleshoot/setup/${page}` };
}

/** A thread of Microsoft Q&A in which the message was seen. Read for the message, not for its advice. */
export function thread(title: string, page: string): SourceLink {
  return { title: `Microsoft Q&A: ${title}`, url: `https://learn.microsoft.com/answers/questions/${page}` };
}
