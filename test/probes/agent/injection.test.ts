import { createHash } from 'node:crypto';
import { agentScript, encodeRequest } from '../../../probes/agent';
import { fixKinds } from '../../../probes/fix-kinds';
import { questionKinds } from '../../../probes/question-kinds';
import { hostileTexts } from './hostile-texts';

const nonce = 'abcdefgh12345678';
const hash = agentScript.sha256;

type Given = Readonly<Record<string, unknown>>;

/** Parameters that fit, for each kind that takes any text; every text in them is replaced in turn. */
const questionExamples: Readonly<Record<string, readonly Given[]>> = {
  disk: [{ path: 'D:\\Databases' }],
  file: [{ path: '%SystemRoot%\\System32\\ldifde.exe' }],
  'file-version': [{ path: '%SystemRoot%\\System32\\kernel32.dll' }],
  'files-in-folder': [{ path: '%ExchangeInstallPath%\\Mailbox', name: '*.edb' }],
  'group-membership': [{ whose: 'reader' }],
  hotfix: [{ ids: ['KB2999226'] }],
  'installed-product': [{ name: 'Visual C++' }],
  process: [{ names: ['powershell'] }, { holding: 'exchange-files' }],
  'registry-key': [{ path: 'HKLM\\SOFTWARE\\X' }],
  'registry-value': [{ path: 'HKLM\\SOFTWARE\\X', name: 'Version' }],
  service: [{ name: 'EventSystem' }],
  // Network, certificates, Active Directory and Exchange.
  'ad-object': [
    { base: 'organization', depth: 'below', class: 'msExchOrganizationContainer', attributes: ['name'] },
    { base: 'domain', depth: 'below', where: { attribute: 'cn', equals: 'EX01' }, attributes: [] },
  ],
  endpoint: [{ name: 'mitigations' }],
  'exchange-config': [{ read: 'organization' }],
  ports: [{ ports: [50389] }],
  'setup-account': [{ whose: 'reader' }],
};
const fixExamples: Readonly<Record<string, readonly Given[]>> = {
  'install-windows-features': [{ names: ['Web-Metabase'] }],
  'restart-server': [{ lastBoot: '2026-11-20T02:00:00Z', delayMinutes: 5 }],
  'set-registry-value': [{ setting: 'dotnet-strong-crypto' }],
  'start-service': [{ name: 'EventSystem', startType: 'Automatic' }],
  'stop-process': [{ id: 7, startedAt: '2026-11-20T02:00:00Z', name: 'mmc' }],
};
const withoutText = {
  questions: ['ad-contact', 'ad-level', 'ad-site', 'exchange-servers', 'exchange-setup-state', 'os', 'reboot-flags']
    .concat(['remote-registry', 'restart-readiness', 'send-connectors', 'setup-log'])
    .concat(['computer', 'execution-policy', 'iis-pool-defaults', 'services-marked-for-deletion'])
    .concat(['windows-features', 'wmi-health'])
    .concat(['certificate', 'domain-state', 'exchange-objects', 'net-name', 'server-object']),
  fixes: ['start-remote-registry'],
};

/** The example with one of its texts replaced, once for each text in it. */
function replaced(example: Given, text: string): Given[] {
  return Object.entries(example).flatMap(([name, value]) => {
    if (typeof value === 'string') return [{ ...example, [name]: text }];
    if (Array.isArray(value)) return [{ ...example, [name]: [text] }];
    if (isGiven(value)) return replaced(value, text).map((inner) => ({ ...example, [name]: inner }));
    return [];
  });
}

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null;
}

function hashNow(): string {
  return createHash('sha256').update(agentScript.text, 'utf8').digest('hex');
}

describe('hostile texts', () => {
  it('are at least 500, no two alike', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(500);
  });

  it('go through every kind: one that is new must be listed here', () => {
    expect([...Object.keys(questionExamples), ...withoutText.questions].sort()).toEqual(
      [...questionKinds.keys()].sort(),
    );
    expect([...Object.keys(fixExamples), ...withoutText.fixes].sort()).toEqual([...fixKinds.keys()].sort());
  });

  it.each(Object.entries(questionExamples))('are data or are refused in a question of kind %s', (kind, examples) => {
    const open = questionKinds.get(kind)?.open;
    for (const example of examples) {
      expect(open?.(example)).toBeDefined();
      for (const params of hostileTexts.flatMap((text) => replaced(example, text))) {
        const question = open?.(params);
        if (question === undefined) continue;
        const request = encodeRequest(nonce, { questions: [question] }, 60_000);
        expect(request).toMatch(/^[ -~]*$/);
        const { key, timeLimit } = question;
        expect(JSON.parse(request)).toEqual({ nonce, deadline: 60_000, questions: [{ key, kind, params, timeLimit }] });
        expect(agentScript.sha256).toBe(hash);
      }
    }
    expect(hashNow()).toBe(hash);
  });

  it.each(Object.entries(fixExamples))('are data or are refused in a fix of kind %s', (kind, examples) => {
    const open = fixKinds.get(kind)?.open;
    for (const example of examples) {
      expect(open?.(example)).toBeDefined();
      for (const params of hostileTexts.flatMap((text) => replaced(example, text))) {
        const opened = open?.(params);
        if (opened === undefined) continue;
        const request = encodeRequest(nonce, { fix: opened.fix }, 60_000);
        expect(request).toMatch(/^[ -~]*$/);
        expect(JSON.parse(request)).toEqual({ nonce, deadline: 60_000, fix: { kind, params } });
      }
    }
    expect(hashNow()).toBe(hash);
  });

  it('never reach a service, a product or a process by a name with more than words in it', () => {
    const commands = hostileTexts.filter((text) => /[$`;|&"'\n\\]/.test(text) && text.length > 1);
    expect(commands.length).toBeGreaterThan(300);
    const opened = commands.filter((text) => {
      const names = questionKinds.get('process')?.open({ names: [text] });
      const product = questionKinds.get('installed-product')?.open({ name: text });
      const fix = fixKinds.get('stop-process')?.open({ id: 1, startedAt: text, name: 'mmc' });
      return names ?? product ?? fix;
    });
    expect(opened).toEqual([]);
  });

  it('stay data as keys too, whatever the kind is called', () => {
    for (const text of hostileTexts) {
      const asked = { key: text, kind: text, params: { [text]: text }, timeLimit: 10 };
      const request = encodeRequest(nonce, { questions: [asked] }, 1000);
      expect(JSON.parse(request)).toEqual({ nonce, deadline: 1000, questions: [asked] });
    }
  });
});

describe('the request', () => {
  it('asks for whole milliseconds within an hour', () => {
    const asked = { key: 'a', kind: 'os', params: {}, timeLimit: 0.2 };
    const request = JSON.parse(encodeRequest(nonce, { questions: [asked] }, 9e9)) as unknown;
    expect(request).toMatchObject({ deadline: 3_600_000, questions: [{ timeLimit: 1 }] });
  });
});

describe('the script', () => {
  it('is pinned by the hash of its whole text', () => {
    expect(hashNow()).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('fits into 200 KB', () => {
    expect(agentScript.text.length).toBeLessThan(200_000);
  });
});
