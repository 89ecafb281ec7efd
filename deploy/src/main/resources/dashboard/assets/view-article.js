import { at, el, number, when } from './dom.js';
import { articleRow, download, head, json, pager, reading } from './parts.js';

const ASKED = ['say', 'actor', 'role', 'supplier', 'recipient', 'equipment', 'dispute', 'from', 'to'];

export async function articles(query, get) {
  const asked = Object.fromEntries(ASKED.map(name => [name, query.get(name)]));
  const page = await get(at('/articles', { ...asked, page: query.get('page') }));
  const what = { CLAIM: ' with claims', DENIAL: ' with denials' }[asked.say] ?? '';
  return {
    title: 'Articles',
    body: [
      el('h1', null, `Articles${what}`),
      el('p', { class: 'soft' }, `${number(page.total)} articles${what}, the latest first. `, Object.values(asked).some(Boolean) && [el('a', { href: '/articles' }, 'All'), ' · '], download('/articles', asked), ' · ', json('/articles', asked)),
      page.items.length ? el('ol', { class: 'rows two' }, page.items.map(articleRow)) : el('p', { class: 'soft' }, 'None yet.'),
      pager(page, '/articles', asked),
    ].filter(Boolean),
  };
}

export async function article(query, get) {
  const id = query.get('id') ?? '';
  const { article: a, events: e } = await get(at('/article', { id }));
  const same = a.digest === e.digest;
  const bySentence = new Map();
  if (same) for (const event of e.events) (bySentence.get(event.evidence.sentence) ?? bySentence.set(event.evidence.sentence, []).get(event.evidence.sentence)).push(event);
  return {
    title: a.title ?? 'untitled article',
    body: [
      el('p', { class: 'small soft', style: { 'margin-top': '1.4rem' } }, el('a', { href: '/articles' }, 'Articles')),
      el('div', { class: 'columns' },
        el('section', { class: 'w7' }, el('article', { class: 'article', lang: a.language }, parts(a, [...bySentence.values()]))),
        el('section', { class: 'w5' },
          head('What was read in it', `${number(e.events.length)} events in ${number(e.sentences)} sentences`, json('/article', { id })),
          same ? null : el('p', { class: 'notice' }, 'A newer revision is being read.'),
          e.events.length ? el('ol', { class: 'cites' }, [...bySentence.values()].flat().map(why)) : el('p', { class: 'soft' }, 'No claim and no denial.'),
          el('div', { class: 'block' }, head('The article'), facts(a, e)))),
    ],
  };
}

/** The parts of the text, with the sentences of events marked and their cue words marked in them. */
function parts(a, sentences) {
  let start = 0;
  const headlineFirst = a.parts[0]?.kind === 'headline';
  const shown = headlineFirst || !a.title ? [] : [el('h1', null, a.title)];
  for (const p of a.parts) {
    const end = start + p.text.length;
    const inside = sentences.filter(s => s[0].evidence.span.start >= start && s[0].evidence.span.end <= end);
    shown.push(el(p.kind === 'headline' ? 'h1' : 'p', { class: p.kind }, marked(p.text, start, inside)));
    start = end + 2;
  }
  return shown;
}

function marked(text, offset, sentences) {
  const out = [];
  let at = 0;
  for (const events of [...sentences].sort((x, y) => x[0].evidence.span.start - y[0].evidence.span.start)) {
    const { start, end } = events[0].evidence.span;
    if (start - offset < at) continue;
    const side = events.every(e => e.type === 'DENIAL') ? 'denial' : 'claim';
    out.push(text.slice(at, start - offset));
    out.push(el('span', { class: `said ${side}`, id: `s${events[0].evidence.sentence}`, title: events.map(reading).join('\n') },
      cues(text, start - offset, end - offset, events, offset), el('sup', { class: `ref ${side}` }, el('a', { href: `#e${events[0].evidence.sentence}`, 'aria-label': `why: ${events.map(reading).join('; ')}` }, events[0].evidence.sentence))));
    at = end - offset;
  }
  return [...out, text.slice(at)];
}

function cues(text, from, to, events, offset) {
  const spans = events.flatMap(e => e.evidence.cues.map(c => ({ start: c.start - offset, end: c.end - offset, side: e.type === 'CLAIM' ? 'claim' : 'denial' }))).sort((x, y) => x.start - y.start);
  const out = [];
  let at = from;
  for (const s of spans) {
    if (s.start < at || s.end > to) continue;
    out.push(text.slice(at, s.start), el('mark', { class: s.side }, text.slice(s.start, s.end)));
    at = s.end;
  }
  return [...out, text.slice(at, to)];
}

function why(event) {
  const side = event.type === 'CLAIM' ? 'claim' : 'denial';
  const v = event.evidence;
  return el('li', { class: `cite ${side}`, id: `e${v.sentence}` },
    el('p', { class: 'who' }, el('a', { href: `#s${v.sentence}`, class: `mark ${side}` }, el('b', null, `${v.sentence}  ${reading(event)}`))),
    el('p', { class: 'who' }, [event.kind?.toLowerCase().replace('_', ' '), event.action.toLowerCase(), event.status.toLowerCase(), event.hedged && 'hedged', event.inherited && 'inherited', v.answers !== null && v.answers !== undefined && `answers sentence ${v.answers}`]
      .filter(Boolean).map(t => el('span', { class: 'tag' }, t)), `${v.rule}, ${Math.round(v.confidence * 100)}%`));
}

function facts(a, e) {
  const row = (name, value) => value && el('tr', null, el('th', { scope: 'row' }, name), el('td', null, value));
  const web = a.url && /^https?:\/\//i.test(a.url);
  return el('table', null, el('tbody', null,
    row('Address', a.url && (web ? el('a', { href: a.url, rel: 'noopener noreferrer nofollow' }, a.url) : a.url)),
    row('Publisher', a.publisher), row('Authors', a.authors.join(', ')), row('Published', a.published && when(a.published, true)), row('Updated', a.updated && when(a.updated, true)),
    row('Arrived', when(a.received, true)), row('Language', a.language), row('Known by', `${a.identity.by.toLowerCase().replace('_', ' ')}: ${a.identity.value}`),
    row('Copy of', a.copyOf && el('a', { href: at('/article', { id: a.copyOf }) }, a.copyOf)), row('Analyser', e.analyser)));
}
