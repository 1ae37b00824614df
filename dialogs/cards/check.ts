/** Several servers side by side: one line each, the cause first, honest about those that could not be looked at. */
import { failureWords } from '../../probes/failure-words';
import type { Locale } from '../../probes/said';
import type { Diagnosis } from '../../rules/diagnosis';
import type { Card } from '../conversation';
import { wordsOf } from '../words/words';
import { buttons, card, group, heading, paragraph, press, type Element } from './elements';
import { headlineOf } from './verdict';

/** Teams shows at most six buttons well; more servers than that are asked for by name. */
const mostLinks = 30;

/** `notes` go before the list: a name that is not known, an ambiguity. */
export function checkCard(diagnoses: readonly Diagnosis[], locale: Locale, notes: readonly string[] = []): Card {
  const words = wordsOf(locale);
  const looked = diagnoses.filter((one) => one.looked.now !== 'could-not').length;
  const title = words.checkHeading(diagnoses.length);
  const body: Element[] = [
    heading(title),
    paragraph(words.partial(looked, diagnoses.length), { subtle: true, small: true, tight: true }),
    ...notes.map((note) => paragraph(note)),
  ];
  for (const [index, diagnosis] of diagnoses.slice(0, mostLinks).entries()) {
    const headline = headlineOf(diagnosis, words, locale);
    const counts = [
      ...(diagnosis.actions.length > 0 ? [words.actionsCount(diagnosis.actions.length)] : []),
      ...(diagnosis.unknown.length > 0 ? [words.unknown(diagnosis.unknown.length)] : []),
      ...(diagnosis.passed.length > 0 ? [words.passed(diagnosis.passed.length)] : []),
    ];
    const lines: Element[] = [
      paragraph(headline.text, { bold: true }),
      ...(counts.length > 0 ? [paragraph(counts.join(' \u00b7 '), { subtle: true, small: true, tight: true })] : []),
    ];
    const { because } = diagnosis.looked;
    if (diagnosis.looked.now === 'could-not' && because) {
      lines.push(paragraph(failureWords[because.code].sentence[locale], { tight: true }));
    }
    if (diagnosis.server !== undefined && diagnosis.actions.length > 0) {
      lines.push(buttons([press(words.showMore, 'check.again', { server: diagnosis.server })]));
    }
    body.push(group(lines, { separator: index > 0, tone: headline.tone }));
  }
  const spoken = diagnoses.map((one) => headlineOf(one, words, locale).text).join('. ');
  return card(body, { locale, fallback: `${title}. ${words.partial(looked, diagnoses.length)}. ${spoken}` });
}
