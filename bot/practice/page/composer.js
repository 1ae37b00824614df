/**
 * The box to write in: grows with the text, takes files by button, drop and paste, and offers first steps.
 */
import { sizeOf } from './messages.js';
import { displayName } from './people.js';
import { pastedExample, words } from './words.js';

const mostFiles = 5;
/** Longer pastes are attached as a file, as the bot takes no longer messages. */
const longestText = 60_000;
const byId = (id) => document.getElementById(id);

/**
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {{say: (text: string, files: string[]) => Promise<string>, upload: Function}} given `say` and `upload` answer
 * with a problem in words, or with what was asked for
 */
export function createComposer(state, { say, upload }) {
  const draft = byId('draft');
  const problem = byId('problem');
  let files = [];
  const own = () => words[state.get().locale];
  const tell = (sentence) => {
    problem.hidden = sentence === '';
    problem.textContent = sentence;
  };
  const showFiles = () =>
    byId('files').replaceChildren(...files.map((file) => fileChip(file, state.get().locale, remove)));
  const remove = (file) => {
    files = files.filter((one) => one !== file);
    showFiles();
    draft.focus();
  };
  const add = async (picked) => {
    tell('');
    const most = state.get().session.mostFileBytes;
    for (const file of picked) {
      if (files.length >= mostFiles) return tell(own().tooManyFiles);
      if (file.size > most) tell(own().fileTooLarge(file.name, Math.floor(most / 1_048_576)));
      else
        await upload(file).then(
          (kept) => files.push(kept),
          (error) => tell(error.message || own().notSent),
        );
      showFiles();
    }
  };
  const send = async (given) => {
    const text = given ?? draft.value;
    const sending = given === undefined ? files : [];
    if (text.trim() === '' && sending.length === 0) return draft.focus();
    if (given === undefined) {
      files = [];
      write('');
      showFiles();
    }
    tell('');
    const failed = await say(
      text,
      sending.map((file) => file.id),
    );
    if (failed === '') return;
    tell(failed);
    if (given === undefined && draft.value === '') {
      files = [...sending, ...files];
      write(text);
      showFiles();
    }
  };
  const write = (text) => {
    draft.value = text;
    grow(draft);
    draft.focus();
  };
  wire({ draft, add, send, own, tell });
  const redraw = () => {
    const name = displayName(state.get().person.name);
    byId('draft-label').textContent = own().message(name);
    draft.placeholder = own().placeholder(name);
    showFiles();
    showChips(state.get(), { send, write });
  };
  redraw();
  state.listen(redraw);
  return { write, tell };
}

function wire({ draft, add, send, own, tell }) {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  draft.addEventListener('input', () => grow(draft));
  draft.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  draft.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const pasted = [...(data?.files ?? [])];
    const text = data?.getData('text/plain') ?? '';
    if (text.length > longestText) pasted.push(new File([text], own().pastedName, { type: 'text/plain' }));
    if (pasted.length === 0) return;
    event.preventDefault();
    void add(pasted).then(() => text.length > longestText && tell(own().pastedAsFile));
  });
  byId('attach').addEventListener('click', () => byId('pick').click());
  byId('pick').addEventListener('change', (event) => {
    void add([...event.target.files]);
    event.target.value = '';
  });
  wireDrop(byId('chat'), byId('drop'), add);
}

function wireDrop(area, cover, add) {
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  area.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = false;
  });
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(event.relatedTarget)) cover.hidden = true;
  });
  area.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    void add([...event.dataTransfer.files]);
  });
}

function grow(draft) {
  draft.style.height = 'auto';
  draft.style.height = `${draft.scrollHeight}px`;
}

function fileChip(file, locale, remove) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '\u00d7';
  button.setAttribute('aria-label', words[locale].removeFile(file.name));
  button.addEventListener('click', () => remove(file));
  item.append(`${file.name} \u00b7 ${sizeOf(file.bytes, locale)}`, button);
  return item;
}

/** Questions are sent at once; the example is only put into the box, to be read first. */
function showChips({ locale, session }, { send, write }) {
  const own = words[locale];
  const names = session.servers.map((server) => server.name);
  const named = (wanted) => (names.includes(wanted) ? wanted : names[0]);
  const two = [...new Set([named('EX02'), named('EX05')])].join(' ');
  const first = named('EX01');
  const questions = first === undefined ? [own.explain] : [own.why(first), own.check(two), own.explain];
  const chips = questions.map((text) => chip(text, () => void send(text)));
  chips.push(chip(own.paste, () => write(pastedExample)));
  byId('chips').replaceChildren(...chips);
}

function chip(text, act) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  item.append(button);
  return item;
}
