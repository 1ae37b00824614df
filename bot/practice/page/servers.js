/**
 * The practice servers by site, and what is wrong with each in a line. Choosing one puts the question into the box.
 */
import { words } from './words.js';

/**
 * @param {HTMLElement} place
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {(question: string) => void} ask
 */
export function showServers(place, state, ask) {
  const notes = [];
  const { servers } = state.get().session;
  for (const site of new Set(servers.map((server) => server.site))) {
    const heading = document.createElement('h3');
    heading.textContent = site;
    const list = document.createElement('ul');
    for (const server of servers.filter((one) => one.site === site)) {
      const button = document.createElement('button');
      button.type = 'button';
      const name = document.createElement('strong');
      name.textContent = server.name;
      const note = document.createElement('span');
      notes.push({ note, server });
      button.append(name, ' ', note);
      button.addEventListener('click', () => ask(words[state.get().locale].why(server.name)));
      const item = document.createElement('li');
      item.append(button);
      list.append(item);
    }
    place.append(heading, list);
  }
  const say = ({ locale }) => {
    for (const { note, server } of notes) note.textContent = server.note[locale];
  };
  say(state.get());
  state.listen(say);
}
