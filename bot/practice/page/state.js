/**
 * What the page knows, in one record, and who wants to hear when it changes. Choices of the person survive a reload.
 */

/**
 * @typedef {{id: string, name: string, roles: string[]}} Person
 * @typedef {{name: string, site: string, note: {en: string, fr: string}}} Server
 * @typedef {{start: string, token: string, people: Person[], servers: Server[], mostFileBytes: number}} Session
 * @typedef {{session: Session, locale: 'en' | 'fr', person: Person, place: 'team' | 'private', dark: boolean}} State
 */

const key = 'preflight-practice';
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** @param {Session} session */
export function createState(session) {
  const kept = remembered();
  const listeners = new Set();
  /** @type {State} */
  let current = {
    session,
    locale: kept.locale ?? (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'),
    person: session.people.find((person) => person.id === kept.person) ?? session.people[0],
    place: kept.place === 'private' ? 'private' : 'team',
    dark: kept.dark ?? darkSystem.matches,
  };
  let choseTheme = kept.dark !== undefined;
  const change = (patch) => {
    const before = current;
    current = { ...current, ...patch };
    for (const listener of listeners) listener(current, before);
  };
  darkSystem.addEventListener('change', () => {
    if (!choseTheme) change({ dark: darkSystem.matches });
  });
  return {
    get: () => current,
    /** @param {Partial<State>} patch */
    set: (patch) => {
      if (patch.dark !== undefined) choseTheme = true;
      change(patch);
      const { locale, place, person, dark } = current;
      remember({ locale, place, person: person.id, ...(choseTheme ? { dark } : {}) });
    },
    /** @param {(now: State, before: State) => void} listener */
    listen: (listener) => void listeners.add(listener),
  };
}

function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    return kept !== null && typeof kept === 'object' ? kept : {};
  } catch {
    return {};
  }
}

function remember(choices) {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // Private windows may refuse; then the choices last until the page is left.
  }
}
