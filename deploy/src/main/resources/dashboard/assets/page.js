// The page: reads its address, asks the API for that view, shows it, and asks again when there is news.

import { get, follow, Refusal } from './api.js';
import { el, patch } from './dom.js';
import { settleCharts } from './chart.js';
import { views } from './views.js';

const main = document.getElementById('view');
const pulse = document.getElementById('pulse');
const pulseText = document.getElementById('pulse-text');
const REFRESH = 400;

// Trusted Types: a library may empty an element this way, and nobody may write anything else.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createHTML: text => {
      if (text !== '') throw new TypeError('markup from text is not allowed');
      return text;
    },
  });
}

let current = null;
let running = null;
let again = false;
let lastRefresh = 0;

function open() {
  const url = new URL(location.href);
  const view = views.find(v => v.path === url.pathname) ?? views[0];
  running?.abort();
  running = null;
  current = { view, query: url.searchParams };
  document.querySelectorAll('nav a').forEach(a => {
    if (a.getAttribute('href') === (view.nav ?? view.path)) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
  });
  document.getElementById('q').value = view.path === '/search' ? url.searchParams.get('q') ?? '' : '';
  main.replaceChildren(waiting());
  main.setAttribute('aria-busy', 'true');
  refresh(true);
}

async function refresh(first = false) {
  if (running) {
    again = true;
    return;
  }
  const shown = current;
  running = new AbortController();
  const mine = running;
  lastRefresh = performance.now();
  try {
    const { title, body } = await shown.view.show(shown.query, path => get(path, mine.signal));
    if (shown !== current) return;
    current.failed = false;
    document.title = title ? `${title} · Gainsay` : 'Gainsay';
    if (first) main.replaceChildren();
    const focused = document.activeElement;
    patch(main, body);
    if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true }); // its row has moved
    settleCharts(main);
    main.setAttribute('aria-busy', 'false');
    if (first) arrive();
  } catch (error) {
    if (error.name === 'AbortError' || shown !== current) return;
    failed(error, first);
  } finally {
    if (running === mine) running = null;
    if (again) {
      again = false;
      news();
    }
  }
}

function arrive() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) target.scrollIntoView();
}

function failed(error, first) {
  const restoring = error instanceof Refusal && error.status === 503;
  if (restoring) {
    setTimeout(() => refresh(true), (error.retryAfter ?? 1) * 1000);
    main.replaceChildren(el('div', { class: 'notice', role: 'status' }, 'The topics are still being read. This page goes on by itself.'), waiting());
    return;
  }
  main.setAttribute('aria-busy', 'false');
  if (error instanceof Refusal && error.status === 404) {
    main.replaceChildren(el('div', { class: 'notice' }, el('h1', null, 'Nothing here'), el('p', null, `${error.message}.`),
      el('p', null, 'It may have been taken back: a revision or a withdrawal removes what an article said before.'),
      el('p', null, el('a', { href: '/' }, 'To the overview'))));
    return;
  }
  if (!first) return; // what is shown stays; the dot at the top says that the connection is lost
  current.failed = true;
  main.replaceChildren(el('div', { class: 'notice error', role: 'alert' }, el('h1', null, 'No answer'),
    el('p', null, error.message), el('p', null, el('a', { href: location.href }, 'Try again'))));
}

function waiting() {
  return el('div', { class: 'wait', role: 'status' }, el('h1', { class: 'hidden' }, 'Loading'), el('i'), el('i'), el('i'), el('i'));
}

let timer = null;
function news() {
  if (timer || document.hidden) return;
  const wait = Math.max(0, REFRESH - (performance.now() - lastRefresh));
  timer = setTimeout(() => {
    timer = null;
    refresh();
  }, wait);
}

document.addEventListener('visibilitychange', () => news());

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || link.hasAttribute('download') || !views.some(v => v.path === url.pathname)) return;
  event.preventDefault();
  if (url.href !== location.href) history.pushState(null, '', url);
  if (url.pathname + url.search === shownAddress() && !current.failed) {
    arrive();
    return;
  }
  go();
});

document.addEventListener('submit', event => {
  const form = event.target;
  event.preventDefault();
  submit(form);
});

document.addEventListener('change', event => {
  if (event.target.form?.classList.contains('filters')) submit(event.target.form);
});

function submit(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  history.pushState(null, '', `${form.getAttribute('action')}${query.size ? `?${query}` : ''}`);
  go();
}

let address = null;
const shownAddress = () => address;

function go() {
  address = location.pathname + location.search;
  open();
  if (!location.hash) window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

window.addEventListener('popstate', () => {
  if (location.pathname + location.search === address) return;
  go();
});

follow(
  message => {
    pulse.dataset.version = message.version;
    news();
  },
  state => {
    if (pulse.dataset.state === state) return;
    pulse.dataset.state = state;
    pulseText.textContent = state === 'live' ? 'live' : 'connection lost, trying again';
  },
);
address = location.pathname + location.search;
open();
