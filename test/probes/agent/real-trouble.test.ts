import { answers, ask, reasons, withEngine } from './stand-in-server';

withEngine('questions that misbehave, in a real PowerShell', () => {
  it('are given up alone, even when they are deaf to stopping, and hold up nobody', async () => {
    const deaf = [1, 2, 3, 4, 5].map((number) => ask('test-deaf', { number }, 700));
    const { list, tookMs } = await answers([
      ask('test-sleep', {}, 700),
      ...deaf,
      ask('os'),
      ask('service', { name: 'EventSystem' }),
    ]);
    expect(list.map((one) => (one?.ok === true ? 'answered' : one?.because.code))).toEqual([
      ...[1, 2, 3, 4, 5, 6].map(() => 'deadline'),
      'answered',
      'answered',
    ]);
    expect(tookMs).toBeLessThan(20_000);
  });

  it('leave the rest unanswered when the time for all is over', async () => {
    const sleepers = [1, 2, 3, 4, 5, 6].map((number) => ask('test-sleep', { number }));
    expect(await reasons([ask('test-echo'), ...sleepers], {}, 1500)).toEqual([
      'answered',
      ...sleepers.map(() => 'deadline'),
    ]);
  });

  it('say why by the kind of error, not by its text', async () => {
    const whats = [
      'text',
      'denied',
      'inner-denied',
      'com-denied',
      'no-class',
      'no-command',
      'late',
      'unset',
      'no-property',
    ];
    const more = ['nothing', 'two', 'error', 'nothing of these'];
    expect(await reasons([...whats, ...more].map((what) => ask('test-throw', { what })))).toEqual([
      ...[
        'fault',
        'access-denied',
        'access-denied',
        'access-denied',
        'not-supported',
        'not-supported',
        'deadline',
        'fault',
      ],
      ...['fault', 'fault', 'fault', 'fault', 'fault'],
    ]);
  });

  it('cannot end the agent', async () => {
    expect(await reasons([ask('test-throw', { what: 'exit' }), ask('os')])).toEqual(['fault', 'answered']);
  });

  it('may write what they like: only the table is the answer', async () => {
    const { list } = await answers([ask('test-noise')]);
    const text = 'quote " back \\ tab \t nul \0 é😀';
    expect(list[0]).toMatchObject({ ok: true, value: { Keys: 1, Count: 'two', text, none: null, list: [], one: [7] } });
  });

  it('do not take the room of others on the sheet', async () => {
    const huge = [1, 2].map((number) => ask('test-huge', { number }));
    expect((await reasons([...huge, ask('os')])).sort()).toEqual(['answered', 'answered', 'too-big']);
  });

  it('run in the strictest mode', async () => {
    const { list } = await answers([ask('test-state')]);
    expect(list[0]).toMatchObject({ ok: true, value: { strict: true } });
  });
});
