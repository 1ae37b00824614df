/**
 * The whole story in a real browser: ask, read, request, be refused one's own approval, approve as another person, and
 * see the proof. In English and in French; the pictures are left in `coverage/pictures`, or in `docs/pictures` when
 * PICTURES says so.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { serve, type Serving } from '../../bot/main';
import { hasBrowser, openBrowser } from '../fakes/browser';

const pictures = process.env['PICTURES'] ?? join(__dirname, '../../coverage/pictures');
const here = hasBrowser ? describe : describe.skip;

const stories = [
  {
    locale: 'en',
    language: 'English',
    question: 'why did Exchange setup fail on EX01?',
    cause: 'The COM+ Event System service is not running',
    found: 'Stopped, start type Disabled',
    wanted: 'Approval wanted',
    askButton: /^Ask for approval/,
    approve: 'Approve and run',
    refusal: 'somebody else must decide',
    proven: 'Fixed, proven',
    after: 'Running, start type Automatic',
  },
  {
    locale: 'fr',
    language: 'Français',
    question: 'pourquoi l’installation d’Exchange a échoué sur EX01 ?',
    cause: 'Système d’événement COM+',
    found: 'Arrêté, type de démarrage Désactivé',
    wanted: 'Approbation demandée',
    askButton: /^Demander l’approbation/,
    approve: 'Approuver et exécuter',
    refusal: 'une autre personne doit décider',
    proven: 'Corrigé, preuve faite',
    after: 'En cours d’exécution, type de démarrage Automatique',
  },
] as const;

here(`In a browser${hasBrowser ? '' : ' (skipped: no Chromium on this machine)'}`, () => {
  let browser: Browser;
  let folder: string;
  let serving: Serving;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await openBrowser();
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-story-'));
    const served = await serve({ practice: true, port: 0, data: join(folder, 'desk.sqlite'), configFile: undefined });
    if (!served.ok) throw new Error(served.problems.join('\n'));
    serving = served;
  }, 60_000);

  afterEach(async () => {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(stories.map((story) => [story.language, story] as const))(
    'the cause, the evidence, the approval and the proof are seen in %s',
    async (_language, story) => {
      const page = await openPage(browser, serving.url, story.language);
      await say(page, story.question);
      const answer = cardWith(page, story.cause);
      await answer.getByText(story.found).first().waitFor();
      await shoot(page, `${story.locale}-1-answer`);

      await answer.getByRole('button', { name: story.askButton }).first().click();
      const request = cardWith(page, story.wanted);
      await request.waitFor();
      await request.getByRole('button', { name: story.approve }).click();
      await page.getByText(story.refusal).first().waitFor();
      await shoot(page, `${story.locale}-2-refused`);

      await be(page, 'Sam');
      await shoot(page, `${story.locale}-3-approval`);
      await request.getByRole('button', { name: story.approve }).click();
      const proven = page.locator('.ac-adaptiveCard', { hasText: story.proven }).first();
      await proven.getByText(story.after).first().waitFor();
      await shoot(page, `${story.locale}-4-proven`);
      expect(await page.getByRole('button', { name: story.approve }).count()).toBe(0);
      await page.close();
    },
    90_000,
  );

  it('reads well on a narrow phone in the dark', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await page.goto(serving.url);
    await say(page, 'why did Exchange setup fail on EX06?');
    await cardWith(page, 'EX06').getByText('ExchangeSetup.log').first().waitFor();
    await shoot(page, 'phone-dark');
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wider).toBeLessThanOrEqual(0);
    await page.close();
  }, 60_000);

  it('works with the keyboard alone', async () => {
    const page = await openPage(browser, serving.url, 'English');
    await page.getByRole('textbox').focus();
    await page.keyboard.type('check EX02');
    await page.keyboard.press('Enter');
    await cardWith(page, 'EX02').waitFor();
    await page.close();
  }, 60_000);

  it('takes rubbish with a clear sentence and goes on', async () => {
    const page = await openPage(browser, serving.url, 'English');
    await say(page, '\u202egnp.exe \u0007<script>alert(1)</script> 🎉 العربية '.repeat(50));
    await page.getByText('I do not recognise this').first().waitFor();
    await say(page, 'help');
    await page.getByText('What you can ask').first().waitFor();
    await page.close();
  }, 60_000);
});

async function openPage(browser: Browser, url: string, language: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(url);
  await page.getByRole('button', { name: language, exact: true }).click();
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.locator('#draft');
  await box.fill(text);
  await box.press('Enter');
}

async function be(page: Page, name: string): Promise<void> {
  await page.locator('#people label', { hasText: name }).click();
}

function cardWith(page: Page, text: string): Locator {
  return page.locator('.ac-adaptiveCard', { hasText: text }).last();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
