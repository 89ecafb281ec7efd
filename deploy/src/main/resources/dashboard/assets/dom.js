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

function append(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(node, child);
    else node.append(child instanceof Node ? child : String(child));
  }
}

/** Makes what is there look like what is wanted, touching only what differs, so that focus and scroll stay. */
export function patch(parent, wanted) {
  const now = [...parent.childNodes];
  wanted.forEach((want, i) => {
    const have = now[i];
    if (!have) parent.append(want);
    else morph(have, want);
  });
  now.slice(wanted.length).forEach(node => node.remove());
}

function morph(have, want) {
  if (have.nodeType === Node.TEXT_NODE && want.nodeType === Node.TEXT_NODE) {
    if (have.data !== want.data) have.data = want.data;
    return;
  }
  const same = have.nodeType === want.nodeType && have.nodeName === want.nodeName
    && have.getAttribute?.('data-key') === want.getAttribute?.('data-key');
  // What has a life of its own (a chart, a form, a listener) is replaced only when its key says so.
  if (!same) {
    have.replaceWith(want);
    return;
  }
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
