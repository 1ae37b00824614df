import { randomBytes } from 'node:crypto';
import { agentScript, encodeRequest } from '../../../probes/agent';
import { readFrame } from '../../../probes/agent-frame';
import { setupLog as setupLogQuestion, setupLogTailBytes } from '../../../probes/questions/setup-log';
import { answers, ask, misbehaving, nonce, reasons, setupLog, standIns, values, withEngine } from './stand-in-server';
import { agentWith, runAgent } from './real-engine';

withEngine('a server that cannot answer everything, in a real PowerShell', () => {
  const asked = [ask('service', { name: 'EventSystem' }), ask('os'), ask('ad-site'), ask('setup-log')];

  it('without CIM answers the rest', async () => {
    expect(await reasons(asked, { env: { PREFLIGHT_NO_CIM: '1' } })).toEqual([
      'answered',
      'not-supported',
      'not-supported',
      'answered',
    ]);
  });

  it('in a workgroup says that Active Directory does not concern it', async () => {
    const env = { PREFLIGHT_WORKGROUP: '1' };
    expect(await reasons([ask('ad-contact'), ...asked], { env })).toEqual([
      'not-applicable',
      'answered',
      'answered',
      'not-applicable',
      'answered',
    ]);
  });

  it('without a domain controller says so as an answer', async () => {
    const { list } = await answers([ask('ad-contact'), ask('ad-site')], { env: { PREFLIGHT_NO_CONTROLLER: '1' } });
    expect(list).toMatchObject([
      { ok: true, value: { reachable: false } },
      { ok: false, because: { code: 'fault' } },
    ]);
  });

  it('without network credentials calls nothing unreachable', async () => {
    const env = { PREFLIGHT_NO_CREDENTIALS: '1' };
    expect(await reasons([ask('ad-contact'), ask('ad-level')], { env })).toEqual(['access-denied', 'access-denied']);
  });

  it('does not take denied access for absence', async () => {
    const questions = [
      ask('service', { name: 'Denied' }),
      ask('registry-value', { path: 'HKLM\\SECURITY\\Policy', name: 'x' }),
      ask('service', { name: 'Nothing' }),
    ];
    const { list } = await answers(questions);
    expect(list).toMatchObject([
      { ok: false, because: { code: 'access-denied' } },
      { ok: false, because: { code: 'access-denied' } },
      { ok: true, value: { exists: false } },
    ]);
  });

  it('to an account that is not elevated does not say that nobody is there', async () => {
    const env = { PREFLIGHT_NOT_ELEVATED: '1' };
    const questions = [
      ask('restart-readiness'),
      ask('process', { holding: 'exchange-files' }),
      ask('process', { id: 4711 }),
    ];
    expect(await reasons(questions, { env })).toEqual(['access-denied', 'access-denied', 'answered']);
  });

  it('concerns nobody’s rights where Setup never ran', async () => {
    const script = agentWith(standIns, misbehaving);
    const request = encodeRequest(
      nonce,
      {
        questions: [
          ask('group-membership', { whose: 'last-failed-setup' }, 9000, 'g'),
          ask('setup-log', {}, 9000, 's'),
        ],
      },
      20_000,
    );
    const read = readFrame((await runAgent({ script, request })).output, nonce);
    expect(read).toMatchObject({
      sheet: { answers: { g: { because: { code: 'not-applicable' } }, s: { value: { exists: false } } } },
    });
  });

  it('sends only the end of a big log, from the beginning of a line, in its own encoding', async () => {
    const line = `${'é'.repeat(50)} line\r\n`;
    const [big] = await values([ask('setup-log')], { setupLog: line.repeat(80_000) });
    expect(big).toMatchObject({ truncated: true, bytes: 80_000 * Buffer.byteLength(line) });
    const { text } = big as { text: string };
    expect(text.startsWith('é'.repeat(50))).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(setupLogTailBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(setupLogTailBytes - 200);
    const [wide] = await values([ask('setup-log')], { setupLog: Buffer.from(`\ufeff${setupLog}`, 'utf16le') });
    expect(wide).toMatchObject({ text: setupLog });
  });

  it('sends less of a log that does not shrink', async () => {
    const noise = randomBytes(3_000_000).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    const { list } = await answers([ask('setup-log')], { setupLog: noise });
    const gzip = (list[0] as { value: { gzip: string } }).value.gzip;
    expect(gzip.length).toBeLessThan(2_000_000);
    const { text } = setupLogQuestion({}).decode((list[0] as { value: unknown }).value) as { text: string };
    expect(noise.endsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(1_100_000);
  });

  it('in Constrained Language mode says so', async () => {
    const before = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";
    const { output } = await runAgent({ script: agentScript.text, request: '{}', before });
    expect(readFrame(output, nonce)).toEqual({
      ok: false,
      because: { code: 'no-frame', detail: 'language mode ConstrainedLanguage' },
    });
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"nonce":"x"}',
    '{"nonce":"abcdefgh12345678","deadline":5,"questions":[1]}',
    '{"nonce":"abcdefgh12345678","deadline":5,"questions":[],"fix":{}}',
  ])('turns a damaged request away: %s', async (request) => {
    const { output } = await runAgent({ script: agentScript.text, request: request === '' ? ' ' : request });
    expect(readFrame(output, nonce)).toMatchObject({ ok: false, because: { code: 'bad-answer' } });
  });
});
