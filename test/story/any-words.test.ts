/** Whatever somebody types is answered with a card that Teams can show, and nothing breaks inside. */
import fc from 'fast-check';
import { problemsOf } from '../contract/adaptive-card';
import { practiceOffice, type PracticeOffice } from '../fakes/practice-office';

let office: PracticeOffice;

beforeAll(async () => {
  office = await practiceOffice();
});

afterAll(() => office.close());

const words = fc.constantFrom(
  ...[
    'why',
    'pourquoi',
    'check',
    'vérifie',
    'explain',
    'help',
    'EX01',
    'EX03',
    'EX06',
    'EX09',
    'EX21',
    'EDGE01',
    'ex12.corp.example',
  ],
  ...[
    'RebootPending',
    'InstallWatermark',
    'MoonNotFull',
    'ms.exch.setupreadiness.MoonNotFull.aspx',
    '[Rule:MSDTCStopped]',
  ],
  ...[
    '[Value:"False"]',
    '[REQUIRED]',
    '[ERROR]',
    'Help URL:',
    'setup',
    'Exchange',
    'failed',
    'restart',
    'SQL Server',
    'hello',
  ],
  ...[
    '[11/20/2026 02:14:30.0000] [1] Failed [Rule:RebootPending] [Message:x]',
    '[11/20/2026 02:14:30.0000] [0] Starting Microsoft Exchange Server 2019 Setup',
  ],
  ...[
    '[11/20/2026 02:14:30.0000] [1] [REQUIRED] The moon must be full.',
    '[11/20/2026 02:14:30.0000] [1] [ERROR] It broke.',
  ],
  ...[
    '`',
    '**',
    '](x)',
    '<script>',
    '&nbsp;',
    '&#39;',
    '\u00a0',
    '\u202e',
    '\u05e9\u05dc\u05d5\u05dd',
    '\u{1f600}',
    '\u0000',
    '$&',
    '{0}',
    '%s',
    "'",
    '"',
  ],
);
const text = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }),
    {
      maxLength: 14,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '\n', ', ').map((between) => parts.join(between)));

it('answers any words, in any order, in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('en' as const, 'fr' as const), async (said, locale) => {
      const cards = await office.tell(said, { locale });
      expect(cards.length).toBeGreaterThan(0);
      expect(cards.flatMap(problemsOf)).toEqual([]);
      expect(office.troubles).toEqual([]);
    }),
    { numRuns: 120, seed: 20_261_120 },
  );
}, 60_000);

it('answers a very long message of it', async () => {
  for (const piece of [
    'EX01 ',
    'RebootPending ',
    '[Rule:X] ',
    '`',
    '\u202e',
    'why\n',
    '[11/20/2026 02:14:30.0000] [1] [REQUIRED] y\n',
  ]) {
    const cards = await office.tell(piece.repeat(250_000 / piece.length));
    expect(cards.flatMap(problemsOf)).toEqual([]);
  }
  expect(office.troubles).toEqual([]);
}, 60_000);
