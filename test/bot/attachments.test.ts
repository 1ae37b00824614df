/** Files that come with a message: only from where Teams keeps them, never more than the cap. */
import { createServer, type Server } from 'node:http';
import { download, filesOf, teamsFileHosts, type FileRules } from '../../bot/attachments';
import { listen, shut } from '../fakes/teams';

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/redirect') response.writeHead(302, { location: 'http://169.254.169.254/' });
    if (path === '/missing') response.writeHead(404);
    if (path === '/announced') response.writeHead(200, { 'content-length': '9000' });
    if (path === '/slow' || path === '/broken') response.write('a');
    if (path === '/broken') setTimeout(() => response.destroy(), 20);
    if (path === '/endless') {
      const timer = setInterval(() => response.write(Buffer.alloc(500)), 1);
      response.on('close', () => clearInterval(timer));
    }
    if (path === '/announced') response.end(Buffer.alloc(9_000));
    if (['/redirect', '/missing', '/log'].includes(path)) response.end('[08/12/2025 10:00:00.0000] [0] Starting');
  });
  origin = await listen(server);
});

afterAll(() => shut(server));

const rules = (change: Partial<FileRules> = {}): FileRules => ({
  hosts: teamsFileHosts,
  maxBytes: 2_000,
  deadlineMs: 300,
  ownOrigin: origin,
  ...change,
});

describe('a file', () => {
  it('is read from an origin that is allowed', async () => {
    const read = await download(`${origin}/log`, rules(), fetch);
    expect(read.ok && Buffer.from(read.bytes).toString()).toContain('Starting');
  });

  it.each([
    ['/redirect', 'redirected'],
    ['/missing', 'download-failed'],
    ['/announced', 'too-large'],
    ['/endless', 'too-large'],
    ['/slow', 'download-failed'],
    ['/broken', 'download-failed'],
  ])('at %s ends as %s', async (path, code) => {
    const read = await download(`${origin}${path}`, rules(), fetch);
    expect(read).toMatchObject({ ok: false, code, detail: expect.stringMatching(/\.$/) });
  });

  it('is taken over HTTPS from hosts that Teams uses and from nowhere else', async () => {
    const fetched: string[] = [];
    const recording: typeof fetch = async (input) => {
      fetched.push(String(input));
      return new Response('ok');
    };
    const allowed = [
      'https://contoso-my.sharepoint.com/x?tempauth=1',
      'https://a.b.sharepoint.us/',
      'https://x.SharePoint.com./',
    ];
    for (const address of allowed) expect(await download(address, rules(), recording)).toMatchObject({ ok: true });
    const refused = [
      'http://contoso.sharepoint.com/x',
      'https://sharepoint.com/x',
      'https://evilsharepoint.com/',
      'https://.sharepoint.com/',
      'https://contoso.sharepoint.com.evil.example/',
      'https://evil.example/?contoso.sharepoint.com',
      'https://127.0.0.1/',
      'https://user:pw@contoso.sharepoint.com/',
      'https://contoso.sharepoint.com:8443/',
      'file:///etc/passwd',
      'data:,x',
      '',
      'x',
      'https://contoso.sharepoint.com@evil.example/',
      'http://127.0.0.1:1/',
      'https://[::1]/',
    ];
    for (const address of refused) {
      expect(await download(address, rules(), recording)).toMatchObject({ ok: false, code: 'host-not-allowed' });
    }
    expect(fetched).toHaveLength(allowed.length);
  });

  it('does not follow a redirect, not even to ask', async () => {
    asked.length = 0;
    await download(`${origin}/redirect`, rules(), fetch);
    expect(asked).toEqual(['/redirect']);
  });

  it('keeps its address to itself when it cannot be read', async () => {
    const failing: typeof fetch = () => Promise.reject(new Error('https://contoso.sharepoint.com/?tempauth=secret'));
    const read = await download('https://contoso.sharepoint.com/?tempauth=secret', rules(), failing);
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});

it('takes the files among the attachments, at most five, and nothing else', async () => {
  const type = 'application/vnd.microsoft.teams.file.download.info';
  const file = { contentType: type, name: 'Exchange\u202ESetup.log', content: { downloadUrl: `${origin}/log` } };
  const html = { contentType: 'text/html', content: '<p>x</p>' };
  const files = filesOf(
    [html, { contentType: type, content: 5 }, ...Array.from({ length: 9 }, () => file)],
    rules(),
    fetch,
  );
  expect(files.map((one) => one.name)).toEqual(['file', ...Array.from({ length: 4 }, () => 'ExchangeSetup.log')]);
  expect(await files[0]?.read()).toMatchObject({ ok: false, code: 'host-not-allowed' });
  expect(await files[1]?.read()).toMatchObject({ ok: true });
});
