/** What the page itself does, in a real browser and with sample cards. The whole story is in `test/story`. */
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../../fakes/browser';
import { openHarness, type PracticeHarness } from '../../fakes/practice-harness';

const here = hasBrowser ? describe : describe.skip;
const hostile = '<img src=x onerror="document.title=1"> [link](javascript:alert(1)) **not bold**';

here(`The practice page${hasBrowser ? '' : ' (skipped: no Chromium on this machine)'}`, () => {
  let browser: Browser;
  let harness: PracticeHarness;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    harness = await openHarness(hostile);
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.on('console', (message) => void complaints.push(message.text()));
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(harness.url)) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(harness.url);
  }, 60_000);

  afterEach(async () => {
    await page.close();
    await harness.close();
    expect(complaints).toEqual([]);
  });

  it('shows text from a log as text, and breaks no rule of its own content policy', async () => {
    await say('why EX01');
    const card = page.locator('.ac-adaptiveCard', { hasText: 'COM+' }).first();
    await card.getByText(hostile).first().waitFor();
    expect(await page.locator('.ac-adaptiveCard img, .ac-adaptiveCard a, .ac-adaptiveCard strong').count()).toBe(0);
    expect(await page.title()).toBe('Preflight practice');
  }, 30_000);

  it.each(['light', 'dark'] as const)(
    'keeps every text readable in the %s theme',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      await say('why EX01');
      await page.getByText('emphasis', { exact: true }).waitFor();
      await say('approval');
      await page.getByRole('button', { name: 'Approve and run' }).waitFor();
      await page.evaluate(openEverything);
      expect(await page.evaluate(textsWithLowContrast)).toEqual([]);
    },
    30_000,
  );

  it('gives every control a name, and no two elements the same id', async () => {
    await say('approval');
    await say('approval');
    await page.getByRole('button', { name: 'Approve and run' }).nth(1).waitFor();
    expect(await page.evaluate(namelessControls)).toEqual([]);
    expect(await page.evaluate(idsUsedTwice)).toEqual([]);
    expect(await page.getByRole('textbox', { name: 'Reason or ticket' }).count()).toBe(2);
  }, 30_000);

  it('tells with the button whether a part of the card is open', async () => {
    await say('why EX01');
    const more = page.getByRole('button', { name: 'Show more' });
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    await more.press('Enter');
    await expectAttribute(more, 'aria-expanded', 'true');
  }, 30_000);

  it('sends a button once however often it is pressed, with what was typed, and says the refusal', async () => {
    await say('approval');
    await page.getByRole('textbox', { name: 'Reason or ticket' }).fill('CHG-1');
    const deny = page.getByRole('button', { name: 'Deny' });
    await deny.dblclick();
    await page.locator('.notice').getByText('fix.deny was refused.').waitFor();
    const presses = harness.heard.filter((incoming) => incoming.kind === 'press');
    expect(presses).toMatchObject([{ verb: 'fix.deny', data: { id: 'request-1', reason: 'CHG-1' } }]);
    await expectAttribute(deny, 'aria-disabled', null);
  }, 30_000);

  it('keeps what was typed, and the focus, when the bot edits the card', async () => {
    await say('approval');
    const reason = page.getByRole('textbox', { name: 'Reason or ticket' });
    await reason.fill('CHG-2');
    await harness.editApproval();
    await page.getByText('Alex, once more').waitFor();
    expect(await reason.inputValue()).toBe('CHG-2');
    expect(await reason.evaluate((input) => input.matches(':focus'))).toBe(true);
  }, 30_000);

  it('sends an added file, and attaches a very long paste as one', async () => {
    await page.locator('#pick').setInputFiles({ name: 'x.log', mimeType: 'text/plain', buffer: Buffer.from('log') });
    await page.getByRole('button', { name: 'Remove x.log' }).waitFor();
    await page.evaluate(pasteLongText);
    await page.getByRole('button', { name: 'Remove pasted.txt' }).waitFor();
    await say('two files');
    await page.getByText('emphasis', { exact: true }).waitFor();
    const [message] = harness.heard;
    if (message?.kind !== 'message') throw new Error('no message came');
    const read = await Promise.all(message.attachments.map((file) => file.read()));
    expect(read.map((file) => file.ok && file.bytes.length)).toEqual([3, 70_000]);
  }, 30_000);

  it('shows a private chat only to its person', async () => {
    await page.getByRole('button', { name: 'Private' }).click();
    await say('approval');
    const request = page.getByRole('button', { name: 'Approve and run' });
    await request.waitFor();
    await page.locator('#people label', { hasText: 'Sam' }).click();
    await request.waitFor({ state: 'hidden' });
    await page.locator('#people label', { hasText: 'Alex' }).click();
    await request.waitFor();
  }, 30_000);

  async function say(text: string): Promise<void> {
    await page.locator('#draft').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.mine', { hasText: text }).first().waitFor();
  }
});

async function expectAttribute(locator: Locator, name: string, value: string | null): Promise<void> {
  for (let waited = 0; waited < 40 && (await locator.getAttribute(name)) !== value; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await locator.getAttribute(name)).toBe(value);
}

// What follows runs in the browser and is sent there as text, for the tests' own types know no document.
const openEverything = `for (const one of document.querySelectorAll('.ac-pushButton[aria-expanded="false"]')) one.click()`;

const pasteLongText = `(() => {
  const data = new DataTransfer();
  data.setData('text/plain', 'x'.repeat(70000));
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.getElementById('draft').dispatchEvent(paste);
})()`;

const idsUsedTwice = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
})()`;

const namelessControls = `[...document.querySelectorAll('button, input:not([hidden]), textarea')]
  .filter((one) => !one.ariaLabel && !one.textContent.trim() && !one.labels?.length && !one.getAttribute('aria-labelledby'))
  .map((one) => one.outerHTML.slice(0, 120))`;

/** WCAG 2.2, 1.4.3: at least 4.5 to 1, measured against the nearest background that is not transparent. */
const textsWithLowContrast = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = channels(getComputedStyle(one).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255];
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const [dim, bright] = [light(channels(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => a - b);
    const ratio = (bright + 0.05) / (dim + 0.05);
    if (ratio < 4.5) low.push(ratio.toFixed(2) + ' ' + walker.currentNode.textContent.slice(0, 40));
  }
  return low;
})()`;
