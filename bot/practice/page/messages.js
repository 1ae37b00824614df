/**
 * The messages of the chat: drawn once, changed in place when the bot edits them, shown as the chosen person sees them.
 */
import { drawCard } from './card-view.js';
import { avatar, displayName } from './people.js';
import { words } from './words.js';

const noticeMs = 6000;

/**
 * @param {HTMLElement} list
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {{press: Function, announce: (text: string) => void, changed: (entry: HTMLElement, isNew: boolean) => void}} given
 */
export function createMessages(list, state, { press, announce, changed }) {
  const entries = new Map();
  const put = (message, quiet = false) => {
    const key = `${message.conversation} ${message.id}`;
    const known = entries.get(key);
    const entry = known ?? { element: newElement(list) };
    if (known && known.message.revision === message.revision && known.message.at === message.at) return;
    entry.message = message;
    entries.set(key, entry);
    const drew = show(entry, state.get(), press);
    if (!drew || quiet || entry.element.hidden) return;
    if (!message.by) announce(spoken(message, state.get()));
    changed(entry.element, known === undefined);
  };
  state.listen(() => {
    for (const entry of entries.values()) show(entry, state.get(), press);
  });
  return {
    put,
    remove: (conversation, id) => {
      entries.get(`${conversation} ${id}`)?.element.remove();
      entries.delete(`${conversation} ${id}`);
    },
    clear: () => {
      entries.clear();
      list.replaceChildren();
    },
    /** How many the chosen person sees in the chosen place. */
    visible: () => [...entries.values()].filter((entry) => !entry.element.hidden).length,
  };
}

function newElement(list) {
  const element = document.createElement('article');
  element.className = 'message';
  list.append(element);
  return element;
}

/** Whether the message belongs to the chosen place. Private conversations end with the person's id. */
function isHere(message, { place, person }) {
  if (message.conversation.startsWith('a:')) return place === 'private' && message.conversation.endsWith(person.id);
  return place === 'team';
}

/** Draws what changed; the result is false when the message looks as before. */
function show(entry, now, press) {
  const { message, element } = entry;
  element.hidden = !isHere(message, now);
  element.classList.toggle('mine', message.by?.id === now.person.id);
  const card = message.views[now.person.id] ?? message.card;
  const drawn = `${message.revision} ${now.locale} ${card === message.card ? '' : now.person.id}`;
  if (entry.person !== now.person.id) element.querySelector('.notice')?.remove();
  entry.person = now.person.id;
  if (entry.drawn === drawn) return false;
  const sameCard = entry.card === card && entry.view !== undefined;
  entry.drawn = drawn;
  entry.card = card;
  const had = document.activeElement;
  const focused = element.contains(had) ? positionOf(had, element) : undefined;
  const body = sameCard ? entry.body : bodyOf(entry, card, now, press);
  const notice = element.querySelector('.notice');
  element.replaceChildren(headOf(message, now), body, ...(notice ? [notice] : []));
  if (message.revision > 0 && !sameCard) flash(body);
  if (focused !== undefined && !element.contains(document.activeElement)) giveFocus(element, focused);
  return true;
}

function headOf(message, { locale, session }) {
  const own = words[locale];
  const head = document.createElement('header');
  const name = document.createElement('strong');
  name.textContent = message.by ? displayName(message.by.name) : own.bot;
  const time = document.createElement('time');
  time.dateTime = message.at;
  const clock = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  time.textContent = clock.format(new Date(message.at));
  head.append(message.by ? avatar(message.by, session.people) : botAvatar(), name, time);
  return head;
}

function botAvatar() {
  const image = document.createElement('img');
  image.src = 'mark.svg';
  image.alt = '';
  image.className = 'avatar';
  return image;
}

function bodyOf(entry, card, now, press) {
  const { message } = entry;
  const body = document.createElement('div');
  body.className = message.by ? 'bubble' : 'answer';
  const kept = entry.view?.keep();
  entry.view = undefined;
  if (card) {
    // The card's sentence is announced by itself; reading all of it aloud at each edit would be noise.
    body.setAttribute('aria-live', 'off');
    entry.view = drawCard(card, { kept, onPress: (pressed) => onPress(entry, pressed, press) });
    body.classList.add('card');
    body.append(entry.view?.element ?? paragraph(message.summary ?? words[now.locale].unreadableCard));
  }
  if (message.text) body.append(textOf(message, now));
  for (const file of message.files) body.append(fileOf(file, now));
  entry.body = body;
  return body;
}

function textOf(message, { locale }) {
  const element = paragraph(message.text);
  element.className = 'text';
  if (message.text.split('\n').length > 4 || message.text.length > 700) {
    // Long pastes scroll by themselves, also with the keyboard.
    element.classList.add('long');
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', words[locale].longText);
  }
  return element;
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function fileOf(file, { locale }) {
  const element = paragraph(`${file.name} \u00b7 ${sizeOf(file.bytes, locale)}`);
  element.className = 'file';
  return element;
}

/** @param {number} bytes @param {'en' | 'fr'} locale */
export function sizeOf(bytes, locale) {
  const { kb, mb } = words[locale].bytes;
  const [value, unit] = bytes < 1_048_576 ? [Math.max(1, Math.round(bytes / 1024)), kb] : [bytes / 1_048_576, mb];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)}\u00a0${unit}`;
}

async function onPress(entry, { verb, data, button }, press) {
  const { view, element, message } = entry;
  if (view === undefined || entry.busy) return;
  entry.busy = true;
  element.querySelector('.notice')?.remove();
  view.setBusy(button);
  const answer = await press({ message, verb, data });
  entry.busy = false;
  view.setBusy(undefined);
  if (answer.sentence && entry.person === answer.person) notice(element, answer);
}

/** A sentence under the card, for the person who pressed. A confirmation goes by itself, a refusal stays. */
function notice(element, { sentence, refused }) {
  const shown = paragraph(sentence);
  shown.className = refused ? 'notice refused' : 'notice';
  element.append(shown);
  shown.scrollIntoView({ block: 'nearest' });
  if (!refused) setTimeout(() => shown.remove(), noticeMs);
}

function spoken(message, { locale, person }) {
  const speak = (message.views[person.id] ?? message.card)?.speak ?? message.summary ?? message.text ?? '';
  return `${words[locale].bot}: ${speak}`;
}

const focusable = 'button, input, textarea, select, a[href]';

function positionOf(element, within) {
  return [...within.querySelectorAll(focusable)].indexOf(element);
}

/** A card that took the place of another one takes its focus too. */
function giveFocus(element, position) {
  const candidates = [...element.querySelectorAll(focusable)].filter((one) => one.offsetParent !== null);
  const next = candidates[Math.min(Math.max(position, 0), candidates.length - 1)];
  if (next) return next.focus({ preventScroll: true });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function flash(body) {
  body.classList.remove('fresh');
  requestAnimationFrame(() => body.classList.add('fresh'));
}
