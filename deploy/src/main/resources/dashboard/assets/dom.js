// Builds elements. Text only ever becomes text: nothing here, or anywhere in the page, writes markup.

/** el('p', {class: 'x', onclick: f}, 'text', child, …); null and false children are left out. */
export function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'style') for (const [property, v] of Object.entries(value)) node.style.setProperty(property, v);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

/** Marks that turn the direction of writing: a line with one could read as something else than what it says. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

function append(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(node, child);
    else node.append(child instanceof Node ? child : String(child).replace(TURNS, ''));
  }
}

const keyOf = node => node.getAttribute?.('data-key') ?? null;

/**
 * Makes what is there look like what is wanted, touching only what differs, so that focus and scroll stay. What has a key
 * is known again by it: a row that comes in above the others leaves them as they are.
 */
export function patch(parent, wanted) {
  const keys = new Set(wanted.map(keyOf));
  const known = new Map();
  for (const node of [...parent.childNodes]) {
    const key = keyOf(node);
    if (key === null) continue;
    if (!keys.has(key) || known.has(key)) node.remove();
    else known.set(key, node);
  }
  let at = parent.firstChild;
  for (const want of wanted) {
    const key = keyOf(want);
    const have = key === null ? (at && keyOf(at) === null ? at : null) : known.get(key);
    known.delete(key);
    if (!have) parent.insertBefore(want, at);
    else {
      if (have === at) at = at.nextSibling;
      else parent.insertBefore(have, at);
      morph(have, want);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function morph(have, want) {
  if (have.nodeType === Node.TEXT_NODE && want.nodeType === Node.TEXT_NODE) {
    if (have.data !== want.data) have.data = want.data;
    return;
  }
  if (have.nodeType !== want.nodeType || have.nodeName !== want.nodeName) {
    have.replaceWith(want);
    return;
  }
  // What has a life of its own, such as a chart, is left alone; another key makes another one of it.
  if (have.hasAttribute('data-own')) return;
  for (const { name } of [...have.attributes]) if (!want.hasAttribute(name) && name !== 'open') have.removeAttribute(name);
  for (const { name, value } of [...want.attributes]) {
    if (have.getAttribute(name) === value) continue;
    // The policy forbids style attributes as text; the object model sets the same without parsing news.
    if (name === 'style') have.style.cssText = want.style.cssText;
    else have.setAttribute(name, value);
  }
  if (have.hasAttribute('data-tick') && have.textContent !== want.textContent) flash(have);
  patch(have, [...want.childNodes]);
}

function flash(node) {
  node.classList.remove('moved');
  requestAnimationFrame(() => node.classList.add('moved'));
  setTimeout(() => node.classList.remove('moved'), 1500);
}

const numbers = new Intl.NumberFormat('en');
export const number = n => numbers.format(n ?? 0);

/** The UTC day and, if asked for, the minute. */
export function when(iso, minutes = false) {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  if (!minutes) return el('time', { datetime: iso, title: iso }, day);
  const minute = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return el('time', { datetime: iso, title: iso }, `${day}, ${minute} UTC`);
}

/** A span of seconds as people say it. */
export function span(seconds) {
  const s = Math.abs(seconds);
  if (s < 90) return `${Math.round(s)} s`;
  if (s < 5400) return `${Math.round(s / 60)} min`;
  if (s < 129600) return `${Math.round(s / 3600)} h`;
  return `${Math.round(s / 86400)} days`;
}

/** An address of the page: path and query. */
export function at(path, query = {}) {
  const entries = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '');
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
}
