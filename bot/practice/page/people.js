/**
 * Who one can be on this page: a row of people, one of them chosen, each with what they may do.
 */
import { words } from './words.js';

/** Names may carry a remark in brackets, which the row shows as the role instead. @param {string} name */
export function displayName(name) {
  return name.replace(/\s*\([^)]*\)\s*$/, '') || name;
}

/** The furthest-reaching right decides the word. @param {string[]} roles */
function roleOf(roles) {
  return ['approver', 'requester', 'reader'].find((role) => roles.includes(role)) ?? 'nobody';
}

/** A round sign with initials; its colour depends on the place in the list. */
export function avatar({ id, name }, people) {
  const element = document.createElement('span');
  element.className = 'avatar';
  element.dataset.hue = String(
    Math.max(
      0,
      people.findIndex((person) => person.id === id),
    ) % 5,
  );
  element.setAttribute('aria-hidden', 'true');
  const parts = displayName(name).split(/\s+/);
  element.textContent = parts
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
  return element;
}

/**
 * @param {HTMLFieldSetElement} fieldset
 * @param {ReturnType<import('./state.js').createState>} state
 */
export function showPeople(fieldset, state) {
  const { session, person: chosen } = state.get();
  const labels = session.people.map((person) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'person', value: person.id, checked: person.id === chosen.id });
    input.addEventListener('change', () => state.set({ person }));
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = displayName(person.name);
    const role = document.createElement('span');
    role.className = 'role';
    label.append(input, avatar(person, session.people), name, role);
    fieldset.append(label);
    return { person, role };
  });
  const say = ({ locale }) => {
    for (const { person, role } of labels) role.textContent = words[locale].roles[roleOf(person.roles)];
  };
  say(state.get());
  state.listen(say);
}
