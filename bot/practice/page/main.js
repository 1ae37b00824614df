/**
 * Puts the page together: reads who and what there is, hears the chat, and sends what the person does.
 */
import { createComposer } from './composer.js';
import { createConnection, listen, readSession } from './connection.js';
import { createMessages } from './messages.js';
import { showPeople } from './people.js';
import { createScroll } from './scroll.js';
import { showServers } from './servers.js';
import { createState } from './state.js';
import { sayPage, words } from './words.js';

const byId = (id) => document.getElementById(id);
const announcedMs = 4000;

void start();

async function start() {
  const session = await readSession().catch(() => undefined);
  if (session === undefined) return setTimeout(start, 2000);
  const state = createState(session);
  const own = () => words[state.get().locale];
  const connection = createConnection(() => state.get().session.token);
  const scroll = createScroll(byId('scroller'), byId('newest'));
  const announce = createAnnouncer(byId('announcer'));
  const base = () => ({ person: state.get().person.id, place: state.get().place, locale: state.get().locale });

  const messages = createMessages(byId('messages'), state, {
    announce,
    changed: (element, isNew) => scroll.follow(element, isNew),
    press: async ({ message, verb, data }) => {
      const { person } = base();
      const place = message.conversation.startsWith('a:') ? 'private' : 'team';
      const press = { ...base(), place, messageId: message.id, verb, data };
      const answer = await connection
        .press(press)
        .catch((error) => ({ statusCode: 0, sentence: error.message || own().pressFailed }));
      if (answer.sentence) announce(answer.sentence);
      return { person, sentence: answer.sentence, refused: answer.statusCode !== 200 };
    },
  });
  const composer = createComposer(state, {
    upload: connection.upload,
    say: async (text, files) => {
      scroll.toEnd();
      return connection.say({ ...base(), text, files }).then(
        () => '',
        (error) => error.message || own().notSent,
      );
    },
  });
  showPeople(byId('people'), state);
  showServers(byId('server-list'), state, (question) => {
    showPanel(false);
    composer.write(question);
  });
  const arrange = arranger(state, messages);
  wireTools(state, connection, composer, own);
  state.listen((now, before) => {
    arrange();
    if (now.person !== before.person || now.place !== before.place) scroll.toEnd();
  });
  arrange();
  document.body.classList.remove('starting');
  listen(chatHandlers({ state, messages, composer, own, arrange, scroll }));
}

/** What happens when the chat changes. */
function chatHandlers({ state, messages, composer, own, arrange, scroll }) {
  let isLost = false;
  const found = () => {
    if (isLost) composer.tell('');
    isLost = false;
  };
  return {
    snapshot: async (data) => {
      found();
      const restarted = data.start !== state.get().session.start;
      if (!restarted) messages.clear();
      for (const message of data.messages) messages.put(message, true);
      arrange();
      scroll.toEnd();
      if (!restarted) return;
      const session = await readSession().catch(() => undefined);
      if (session === undefined) return;
      state.set({ session });
      if (messages.visible() > 0) composer.tell(own().restarted);
    },
    message: (data) => {
      if (!data.message.by) setWorking(data.message.conversation, false);
      messages.put(data.message);
      arrange();
    },
    removed: (data) => {
      messages.remove(data.conversation, data.id);
      arrange();
    },
    working: (data) => {
      setWorking(data.conversation, data.on);
      arrange();
      scroll.toEndIfThere();
    },
    cleared: () => {
      messages.clear();
      working.clear();
      arrange();
    },
    lost: () => {
      if (!isLost) composer.tell(own().lost);
      isLost = true;
    },
  };
}

/** Conversations in which the bot has been asked and has not said anything yet. */
const working = new Set();

function setWorking(conversation, on) {
  if (on) working.add(conversation);
  else working.delete(conversation);
}

function arranger(state, messages) {
  return () => {
    const { locale, place, dark, person } = state.get();
    if (document.documentElement.lang !== locale || !arranged) sayPage(locale);
    arranged = true;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    setPressed('theme', dark);
    for (const one of ['en', 'fr']) setPressed(`lang-${one}`, one === locale);
    for (const one of ['team', 'private']) setPressed(`place-${one}`, one === place);
    byId('hello').hidden = messages.visible() > 0;
    const here = [...working].some((one) =>
      one.startsWith('a:') ? place === 'private' && one.endsWith(person.id) : place === 'team',
    );
    byId('working').hidden = !here;
  };
}

let arranged = false;

function setPressed(id, on) {
  byId(id).setAttribute('aria-pressed', String(on));
}

function wireTools(state, connection, composer, own) {
  byId('theme').addEventListener('click', () => state.set({ dark: !state.get().dark }));
  for (const locale of ['en', 'fr']) byId(`lang-${locale}`).addEventListener('click', () => state.set({ locale }));
  for (const place of ['team', 'private']) byId(`place-${place}`).addEventListener('click', () => state.set({ place }));
  byId('reset').addEventListener('click', async () => {
    const failed = await connection.reset().then(
      () => '',
      (error) => error.message || own().notSent,
    );
    composer.tell(failed || own().resetDone);
  });
  byId('show-servers').addEventListener('click', () => showPanel(!document.body.classList.contains('panel')));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !document.body.classList.contains('panel')) return;
    showPanel(false);
    byId('show-servers').focus();
  });
}

/** On narrow screens the servers lie over the chat while they are open. */
function showPanel(on) {
  document.body.classList.toggle('panel', on);
  byId('show-servers').setAttribute('aria-expanded', String(on));
}

/** Says things to screen readers, and takes them away again so that nobody meets them twice. */
function createAnnouncer(element) {
  let timer;
  return (text) => {
    element.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      element.textContent = '';
    }, announcedMs);
  };
}
