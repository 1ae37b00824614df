/**
 * Draws one Adaptive Card with the official renderer, and keeps to what Teams does with it.
 *
 * Text is shown as it is: no markdown, no HTML. Ids are made unique in the page, for several cards use the same ones.
 */
import { hostConfig } from './host-config.js';

/**
 * @typedef {{
 *   element: HTMLElement,
 *   setBusy: (button: HTMLElement | undefined) => void,
 *   keep: () => object,
 * }} CardView
 */

let made = 0;

/**
 * @param {object} content the card as the bot sent it
 * @param {{onPress: (press: {verb: string, data: object, button: HTMLElement}) => void, kept?: object}} given
 * @returns {CardView | undefined} undefined when the card cannot be drawn
 */
export function drawCard(content, { onPress, kept }) {
  const { AdaptiveCards } = window;
  made += 1;
  const prefix = `card${made}-`;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (_text, result) => {
    result.didProcess = false;
  };
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.onExecuteAction = (action) => execute(action, prefix, onPress);
  let element;
  try {
    card.parse(withOwnIds(structuredClone(content), prefix));
    restore(card, prefix, kept);
    element = card.render();
  } catch {
    return undefined;
  }
  if (!element) return undefined;
  // Its sentence is announced once; as a label it would hide the card from some screen readers.
  element.removeAttribute('aria-label');
  if (typeof content.lang === 'string') element.lang = content.lang;
  wireToggles(card);
  return { element, setBusy: (button) => setBusy(element, button), keep: () => keep(card, prefix) };
}

function execute(action, prefix, onPress) {
  const type = action.getJsonTypeName();
  if (type === 'Action.OpenUrl') return openLink(action.url);
  if (type !== 'Action.Execute' && type !== 'Action.Submit') return;
  const data = {};
  for (const [id, value] of Object.entries(action.data ?? {})) data[withoutPrefix(id, prefix)] = value;
  const verb = action.verb ?? data.verb;
  if (typeof verb === 'string') onPress({ verb, data, button: action.renderedElement });
}

function openLink(address) {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') window.open(address, '_blank', 'noopener');
}

function withoutPrefix(id, prefix) {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** Renames the ids of elements and what points to them. What a button carries stays as it is. */
function withOwnIds(node, prefix) {
  if (Array.isArray(node)) {
    for (const one of node) withOwnIds(one, prefix);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.id === 'string' && typeof node.type === 'string') node.id = prefix + node.id;
    if (Array.isArray(node.targetElements)) node.targetElements = node.targetElements.map((one) => target(one, prefix));
    for (const [key, value] of Object.entries(node)) if (key !== 'data') withOwnIds(value, prefix);
  }
  return node;
}

function target(one, prefix) {
  return typeof one === 'string' ? prefix + one : { ...one, elementId: prefix + one.elementId };
}

/** The renderer marks the opened part; what has to be marked is the button that opens it. */
function wireToggles(card) {
  const toggles = card.getAllActions().filter((action) => action.getJsonTypeName() === 'Action.ToggleVisibility');
  const show = () => {
    for (const action of toggles) {
      const targets = Object.keys(action.targetElements).map((id) => card.getElementById(id));
      action.renderedElement?.setAttribute('aria-expanded', String(targets.some((one) => one?.isVisible)));
      for (const one of targets) one?.renderedElement?.removeAttribute('aria-expanded');
    }
  };
  card.onElementVisibilityChanged = () => queueMicrotask(show);
  show();
}

/** What was typed and opened, to be carried over to the card that takes this one's place. */
function keep(card, prefix) {
  const values = {};
  for (const input of card.getAllInputs()) values[withoutPrefix(input.id ?? '', prefix)] = input.value;
  const shown = [];
  for (const action of card.getAllActions()) {
    for (const id of Object.keys(action.targetElements ?? {})) {
      if (card.getElementById(id)?.isVisible) shown.push(withoutPrefix(id, prefix));
    }
  }
  return { values, shown };
}

function restore(card, prefix, kept) {
  if (kept === undefined) return;
  for (const input of card.getAllInputs()) {
    const value = kept.values[withoutPrefix(input.id ?? '', prefix)];
    if (typeof value === 'string' && value !== '') input.defaultValue = value;
  }
  for (const id of kept.shown) {
    const element = card.getElementById(prefix + id);
    if (element) element.isVisible = true;
  }
}

/** Marks the pressed button as busy and holds the others back; focus stays where it is. */
function setBusy(element, button) {
  element.toggleAttribute('data-busy', button !== undefined);
  for (const one of element.querySelectorAll('.ac-pushButton')) {
    one.classList.toggle('busy', one === button);
    if (one.hasAttribute('aria-expanded')) continue;
    if (button === undefined) one.removeAttribute('aria-disabled');
    else one.setAttribute('aria-disabled', 'true');
    one.setAttribute('aria-busy', String(one === button));
  }
}
