// Asks the HTTP API, and keeps what it answered last so that an unchanged answer costs 304 and nothing else.

const kept = new Map();
const MOST_KEPT = 50;

/** The JSON at a path of the API; throws a Refusal if it says no. */
export async function get(path, signal) {
  const last = kept.get(path);
  const response = await fetch(`/api/v1${path}`, {
    signal,
    cache: 'no-store',
    headers: last ? { 'If-None-Match': last.tag } : {},
  });
  if (response.status === 304) return last.body;
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(response.status, body.error ?? response.statusText, response.headers.get('Retry-After'));
  kept.delete(path);
  kept.set(path, { tag: response.headers.get('ETag'), body });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return body;
}

export class Refusal extends Error {
  constructor(status, message, retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter ? Number(retryAfter) : null;
  }
}

const COME_AGAIN = 5000;

/** Calls back whenever the server says that there is something new, and with each change of the connection. */
export function follow(onNews, onState) {
  let source = null;
  let again = null;
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.hidden) return;
    clearTimeout(again);
    source = new EventSource('/api/v1/live');
    source.addEventListener('open', () => onState('live'));
    source.addEventListener('error', () => {
      onState('lost');
      // After a broken connection the browser comes again by itself; never after a refusal, as when all places are taken.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      again = setTimeout(open, COME_AGAIN);
    });
    source.addEventListener('version', event => {
      onState('live');
      onNews(JSON.parse(event.data));
    });
  };
  // Of connections a browser allows only six, and the server only so many: a page that nobody sees gives its own back.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
}
