/**
 * Talks to the practice addresses of the bot's server: what the person does goes out, the live chat comes in.
 */

/** A refusal of the server, with a sentence where it gave one. */
export class NotAccepted extends Error {
  constructor(message) {
    super(message);
    this.name = 'NotAccepted';
  }
}

/** @returns {Promise<import('./state.js').Session>} */
export async function readSession() {
  const response = await fetch('session');
  if (!response.ok) throw new NotAccepted('');
  return response.json();
}

/** @param {() => string} token */
export function createConnection(token) {
  const post = async (path, body, type) => {
    const headers = { 'content-type': type, 'x-practice-token': token() };
    const response = await fetch(path, { method: 'POST', headers, body }).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    if (response?.ok) return answer ?? {};
    throw new NotAccepted(answer?.message ?? '');
  };
  const postJson = (path, body) => post(path, JSON.stringify(body), 'application/json');
  return {
    say: (message) => postJson('say', message),
    /** @returns {Promise<{statusCode: number, sentence?: string}>} */
    press: (press) => postJson('press', press),
    /** @param {File} file @returns {Promise<{id: string, name: string, bytes: number}>} */
    upload: (file) => post(`files?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream'),
    reset: () => postJson('reset', {}),
  };
}

/**
 * Hears everything that happens in the chat; the browser connects again by itself.
 * @param {Record<string, (data: any) => void>} handlers by the name of the event; `lost` when the line breaks
 */
export function listen(handlers) {
  const source = new EventSource('events');
  for (const [name, handle] of Object.entries(handlers)) {
    if (name !== 'lost') source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener('error', () => {
    handlers.lost?.();
    // After an answer other than a stream the browser gives up; the page does not.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), 2000);
  });
}
