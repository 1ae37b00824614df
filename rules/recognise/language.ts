/**
 * Tells which of Setup's eleven languages a text is written in, by its script and by its small words.
 *
 * Small on purpose: the choice is among eleven, and the person's own locale settles what the text leaves open.
 */
import type { SetupLanguage } from '../rule';
import { fold } from './fold';

/** Small words by language: they carry no meaning for recognition and tell the languages apart. */
const smallWords: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'it' | 'pt-br', string>> = {
  en: 'the a an and or of to in on at is are was were be been it this that these with for from by as not no do does did have has had i im my we our you your he they but if so then when what which who why how can could will would should may there here its isnt cant wont dont doesnt didnt still again after before while because into than too just also me us any some all get gets got says say said need please help ok hi where must something thing tell tells told keeps wants always already though although am someone somebody up out about which',
  fr: 'le la les l un une des de du et ou est sont etait ce cet cette ces je tu il elle on nous vous ils mon ma mes notre nos votre vos son sa ses que qui quoi dont ou pas ne plus pour par avec sans dans sur sous au aux en y a ai as avons avez ont etre avoir fait faire peut puis dois doit mais si alors quand comment pourquoi quel quelle quels quelles lequel laquelle bonjour merci encore toujours apres avant deja ca meme tout tous toute ete se me te lui leur svp donc car chez dit me',
  de: 'der die das den dem des ein eine einen einem einer und oder ist sind war wird werden wurde ich du er sie es wir ihr mein meine unser unsere nicht kein keine mit fur von zu zum zur im in am an auf aus bei nach vor uber unter durch um als wie was wer warum wieso wo wann kann muss soll darf haben hat hatte aber wenn dann noch immer schon auch nur sehr mich mir uns bitte hallo danke doch mal obwohl weil dass sich man diese dieser dieses welche welcher ja nein habe',
  es: 'el la los las un una unos unas de del y es son era fue ser estar esta este esto estos estas yo tu mi mis su sus nuestro nuestra que quien cual cuales como por para con sin en sobre a al no ni mas pero si cuando donde porque puedo puede debo debe hay he ha han tengo tiene me te se nos le les lo ya muy tambien todavia aun sigue hola gracias hacer hago despues antes desde hasta siempre otra otro varias veces',
  it: 'il lo la i gli le un uno una di del dello della dei degli delle e o non ed sono era essere ho ha hanno abbiamo mi ti si ci vi mio mia nostro nostra che chi cosa quale quali come dove quando perche per con senza in nel nella nei nelle su sul sulla a al alla ai alle da dal dalla ma se allora piu anche ancora gia sempre questo questa questi queste posso puo devo deve ciao grazie fare dopo prima molto tutto tutti esiste ogni volta',
  'pt-br':
    'o a os as um uma uns umas de do da dos das e ou nao ser estar esta este isto isso essa esse eu voce ele ela nos meu minha nosso nossa que quem qual quais como onde quando porque por para pra com sem em no na nos nas ao aos sobre mas se entao mais tambem ainda ja sempre posso pode devo deve ha tem tenho foi sao era obrigado ola oi fazer depois antes ate muito tudo todos toda continua diz aparece',
};

/** Words of the trade that lean towards one language; they count less than small words. */
const tradeWords: Readonly<Record<Latin, string>> = {
  en: 'error pending reboot restart failed unable server service computer installed missing setup user account member group domain exception value evaluated required update',
  fr: 'serveur erreur redemarrage echec attente ordinateur compte membre groupe domaine requis annuaire mise jour installation programme',
  de: 'fehler neustart dienst rechner konto mitglied gruppe installation voraussetzung ausstehend fehlgeschlagen meldung meldet fehlt modul',
  es: 'servidor reinicio pendiente fallo cuenta miembro grupo dominio instalacion instalador equipo servicio falta',
  it: 'riavvio sospeso errore servizio utente membro gruppo dominio installazione computer manca impossibile',
  'pt-br':
    'servidor reinicio reinicializacao pendente erro conta membro grupo dominio instalacao servico falha falta instalar',
};

type Latin = keyof typeof smallWords;
const latin = Object.keys(smallWords) as Latin[];
const small = new Map<string, Latin[]>();
for (const language of latin) {
  for (const word of new Set(smallWords[language].split(' '))) {
    const list = small.get(word);
    if (list) list.push(language);
    else small.set(word, [language]);
  }
}

const trade = new Map<string, Latin[]>();
for (const language of latin) {
  for (const word of tradeWords[language].split(' ')) trade.set(word, [...(trade.get(word) ?? []), language]);
}

/** Whether a folded word is a small word of any of the languages. */
export function isSmallWord(word: string): boolean {
  return small.has(word);
}

/** Characters that only one of the Latin languages has, and word endings that lean towards one. */
const marks: readonly (readonly [Latin, RegExp])[] = [
  ['de', /[äöüß]/gi],
  ['es', /[ñ¿¡]|ción\b/gi],
  ['pt-br', /[ãõ]|ção\b|ções\b/gi],
  ['fr', /[œêèàùç]|\b[ldnscj]['’]\w|\bqu['’]/gi],
  ['it', /[ìò]|\b(?:dell|nell|all|sull)['’]|zione\b|è/gi],
];

const longestLooked = 4_000;

/** The language of a text; the locale of the person decides when the text does not. */
export function detectLanguage(text: string, locale: string | undefined): SetupLanguage | 'und' {
  const hint = fromLocale(locale);
  const sample = text.slice(0, longestLooked);
  return byScript(sample, hint) ?? byWords(sample, hint) ?? hint ?? 'und';
}

/** Maps `fr-CA`, `pt`, `zh-Hant` and the like to one of Setup's languages. */
function fromLocale(locale: string | undefined): SetupLanguage | undefined {
  const tag = locale?.toLowerCase().replaceAll('_', '-') ?? '';
  if (tag.startsWith('zh')) return /hant|tw|hk|mo/.test(tag.slice(2)) ? 'zh-tw' : 'zh-cn';
  if (tag.startsWith('pt')) return 'pt-br';
  const primary = tag.split('-')[0];
  for (const language of ['en', 'fr', 'de', 'es', 'it', 'ja', 'ko', 'ru'] as const) {
    if (primary === language) return language;
  }
  return undefined;
}

const traditionalOnly = '裝載設無網錯誤檢伺服務電腦為這個嗎請關閉時間說後來開機沒還對過應該處關係資訊檔區憑證導';
const simplifiedOnly = '装载设无网错误检务电脑为这个吗请关闭时间说后来开机没还对过应该处关系资讯档区凭证导启动';

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Latin letters are below every script that is counted here. */
const otherScript = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function byScript(text: string, hint: SetupLanguage | undefined): SetupLanguage | undefined {
  if (!otherScript.test(text)) return undefined;
  const kana = count(text, /[\u3040-\u30ff]/g);
  const hangul = count(text, /[\uac00-\ud7af]/g);
  const han = count(text, /[\u3400-\u9fff]/g);
  const cyrillic = count(text, /[\u0400-\u04ff]/g);
  if (hangul >= 2 && hangul >= kana && hangul >= cyrillic) return 'ko';
  // Katakana alone is enough: Chinese never has it.
  if (kana >= 2) return 'ja';
  if (han >= 2) return chinese(text, hint);
  return cyrillic >= 3 ? 'ru' : undefined;
}

function chinese(text: string, hint: SetupLanguage | undefined): SetupLanguage {
  let balance = 0;
  for (const c of text) {
    const traditional = traditionalOnly.includes(c);
    const simplified = simplifiedOnly.includes(c);
    if (traditional !== simplified) balance += traditional ? 1 : -1;
  }
  if (balance === 0) return hint === 'zh-tw' ? 'zh-tw' : 'zh-cn';
  return balance > 0 ? 'zh-tw' : 'zh-cn';
}

/** Letters with which a language of the Latin script writes. */
const latinWord = /[A-Za-z\u00c0-\u024f]{1,24}/g;

function byWords(text: string, hint: SetupLanguage | undefined): SetupLanguage | undefined {
  const scores = new Map<Latin, number>(latin.map((language) => [language, 0]));
  const add = (languages: readonly Latin[] = [], share: number): void => {
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + share / languages.length);
  };
  for (const found of text.matchAll(latinWord)) {
    const word = fold(found[0]);
    add(small.get(word), 1);
    add(trade.get(word), 0.6);
  }
  for (const [language, pattern] of marks) {
    scores.set(language, (scores.get(language) ?? 0) + count(text, pattern) * 0.7);
  }
  let best: Latin | undefined;
  let second = 0;
  for (const language of latin) {
    const score = scores.get(language) ?? 0;
    const bestScore = best === undefined ? 0 : (scores.get(best) ?? 0);
    if (score > bestScore) {
      second = bestScore;
      best = language;
    } else second = Math.max(second, score);
  }
  const top = best === undefined ? 0 : (scores.get(best) ?? 0);
  if (best === undefined || top < 0.5) return undefined;
  const hinted = latin.find((language) => language === hint);
  if (hinted !== undefined && (scores.get(hinted) ?? 0) >= top * 0.85) return hinted;
  return top - second < 0.05 && hint === undefined && top < 1 ? undefined : best;
}
