// Pieces that several views share.

import { at, el, number, span, when } from './dom.js';

export const ROLES = { SOURCE: 'as source', SUPPLIER: 'as supplier', RECIPIENT: 'as recipient' };
const ROLE_NOTES = { SOURCE: 'what it says itself', SUPPLIER: 'what it is said to give', RECIPIENT: 'what it is said to get' };
export const STATES = {
  unanswered: ['unanswered', 'claimed, and nobody has denied it'],
  disputed: ['disputed', 'claimed and denied'],
  'denied-only': ['denied only', 'denied, and no claim was seen'],
  admitted: ['admitted', 'a party says so itself, at least in part'],
};
export const roleNote = role => ROLE_NOTES[role];

export const mentions = tally => tally?.mentions ?? 0;

/** A number that leads to its sentences; a zero leads nowhere. */
export function count(n, href, side, what) {
  if (!n) return el('span', { class: 'zero' }, el('span', { 'aria-hidden': 'true' }, '–'), el('span', { class: 'hidden' }, 'none'));
  return el('a', { class: `n ${side}`, href, 'data-tick': true, 'aria-label': `${number(n)} ${what}` }, number(n));
}

/** The page of all the sentences that count for a number. */
export const said = query => at('/mentions', query);

/** Words for those who hear the page. */
export const unseen = words => el('span', { class: 'hidden' }, words);

/** How much of the evidence is shown. */
export function bounded(shown, total) {
  if (!total || shown >= total) return `all ${number(shown)}`;
  return `the last ${number(shown)} of ${number(total)}`;
}

/** A bar with two arms, as long as their share of the longest. */
export function arms(denials, claims, longest) {
  const share = n => `${longest ? Math.max(n ? 2 : 0, (100 * n) / longest) : 0}%`;
  return el('span', { class: 'arms', 'aria-hidden': 'true' },
    el('span', { class: 'half' }, el('i', { class: 'd', 'data-zero': denials === 0, style: { '--d': share(denials) } })),
    el('span', { class: 'other' }, el('i', { class: 'c', 'data-zero': claims === 0, style: { '--c': share(claims) } })));
}

export function head(title, note, ...links) {
  return el('div', { class: 'head' }, el('h2', null, title), el('p', null, note, links.length ? [note ? ' · ' : '', links] : null));
}

export function download(path, query = {}) {
  return el('a', { href: at(`/api/v1${path}`, { ...query, format: 'csv' }), download: true }, 'CSV');
}

export function json(path, query = {}) {
  return el('a', { href: at(`/api/v1${path}`, query), download: true }, 'JSON');
}

export function table(caption, columns, rows, nothing, groups) {
  if (!rows.length) return el('p', { class: 'soft' }, nothing);
  return el('div', { class: 'scroll' }, el('table', null, el('caption', { class: 'hidden' }, caption),
    el('thead', null, groups && el('tr', null, groups.map(([name, span, kind]) => (name ? el('th', { scope: 'colgroup', colspan: span, class: `group ${kind ?? ''}` }, name) : el('td', { colspan: span, class: kind, style: { border: '0' } })))), el('tr', null, columns.map(([name, kind]) => el('th', { scope: 'col', class: kind }, name)))),
    el('tbody', null, rows)));
}

export const actorLink = (id, name) => el('a', { href: at('/actor', { id }) }, name ?? id);
export const equipmentLink = (id, name) => el('a', { href: at('/equipment', { id }) }, name ?? id.replaceAll('-', ' '));

/** Who is said to supply whom with what. */
export function matter(line, linked = true) {
  const row = line.row;
  const words = [line.supplierName ?? 'somebody', el('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → '), el('span', { class: 'hidden' }, ' to '), line.recipientName ?? 'somebody',
    el('span', { class: 'soft' }, ' · '), line.equipmentName];
  return linked ? el('a', { class: 'matter', href: at('/dispute', { key: row.key }) }, words) : words;
}

export function state(name) {
  const [word, meaning] = STATES[name];
  return el('span', { class: `state ${name}`, title: meaning }, word);
}

export function answered(row) {
  if (row.secondsToDenial === null || row.secondsToDenial === undefined) return null;
  if (row.secondsToDenial === 0) return 'denied at once';
  return row.secondsToDenial > 0 ? `denied after ${span(row.secondsToDenial)}` : `denied ${span(row.secondsToDenial)} before the first claim`;
}

export function disputeRow(line, longest) {
  const row = line.row;
  const key = { key: row.key };
  return el('li', { 'data-key': row.key },
    el('div', { class: 'line' }, matter(line), state(row.state)),
    el('div', { class: 'line small soft' },
      el('span', null, count(row.denials, `${at('/dispute', key)}#denials`, 'denial', 'denials'), ' denied'),
      el('span', { style: { flex: '1', 'max-width': '14rem' } }, arms(row.denials, row.claims, longest)),
      el('span', null, count(row.claims, `${at('/dispute', key)}#claims`, 'claim', 'claims'), ' claimed')),
    el('div', { class: 'small soft' }, answered(row) ?? '', answered(row) ? ' · ' : '', 'last ', when(row.lastSeen)));
}

export const longestOf = lines => Math.max(1, ...lines.map(l => Math.max(l.row.claims, l.row.denials)));

/** A cited sentence with the words that made it an event marked, who says what of whom, and where it was printed. */
export function cite(citation, element = 'li') {
  const side = citation.type === 'CLAIM' ? 'claim' : 'denial';
  return el(element, { class: `cite ${side}`, 'data-key': `${citation.article}-${citation.sentence}-${citation.type}-${citation.sources}-${citation.suppliers}-${citation.equipment}` },
    el('p', { class: 'who' }, el('span', { class: `mark ${side}` }, el('b', null, reading(citation)))),
    el('blockquote', { class: 'sentence', style: { margin: '0' } }, marked(citation.text, citation.cues, side)),
    el('p', { class: 'who' },
      el('a', { href: `${at('/article', { id: citation.article })}#s${citation.sentence}` }, citation.title ?? 'untitled article'),
      citation.publisher ? [', ', citation.publisher] : null, ' · ', when(citation.time)),
    el('p', { class: 'who' }, tags(citation).map(t => el('span', { class: 'tag' }, t)),
      el('span', { title: 'the rule that read it, and how sure it is' }, `${citation.rule}, ${Math.round(citation.confidence * 100)}%`)));
}

function tags(event) {
  return [event.kind && KINDS[event.kind], event.action.toLowerCase(), event.status === 'PROSPECTIVE' && 'prospective', event.hedged && 'hedged',
    event.inherited && 'inherited', event.copyOf && 'copy'].filter(Boolean);
}
const KINDS = { REJECT: 'rejects', NEGATE: 'asserts the opposite', DOUBT: 'doubts', ADMIT_PART: 'admits a part' };

const codes = new Intl.DisplayNames(['en'], { type: 'region' });
export function actorName(id) {
  if (id === '-') return 'the article itself';
  if (id === '?') return 'unnamed sources';
  return /^[A-Z]{2}$/.test(id) && !['EU', 'UN'].includes(id) ? codes.of(id) : id;
}

const list = ids => ids.map(actorName).join(', ');

/** The event in a line: who claims or denies what of whom. */
export function reading(event) {
  const verb = event.type === 'CLAIM' ? (event.sources.length > 1 ? 'claim' : 'claims') : event.sources.length > 1 ? 'deny' : 'denies';
  const from = event.suppliers.length ? list(event.suppliers) : null;
  const to = event.recipients.length ? list(event.recipients) : null;
  const way = from && to ? `${from} → ${to}` : from ? `from ${from}` : to ? `to ${to}` : 'no party named';
  return `${list(event.sources)} ${verb}: ${way}, ${event.equipment.map(e => e.replaceAll('-', ' ')).join(', ')}`;
}

function marked(text, cues, side) {
  const parts = [];
  let end = 0;
  for (const cue of [...cues].sort((a, b) => a.start - b.start)) {
    if (cue.start < end || cue.end > text.length) continue;
    parts.push(text.slice(end, cue.start), el('mark', { class: side }, text.slice(cue.start, cue.end)));
    end = cue.end;
  }
  return [...parts, text.slice(end)];
}

export function pager(page, path, query) {
  const last = Math.max(1, Math.ceil(page.total / page.size));
  if (last === 1) return null;
  const to = n => at(path, { ...query, page: n });
  return el('nav', { class: 'pager', 'aria-label': 'Pages' },
    page.page > 1 && el('a', { href: to(page.page - 1), rel: 'prev' }, 'Previous'),
    el('span', null, `Page ${number(page.page)} of ${number(last)}`),
    page.page < last && el('a', { href: to(page.page + 1), rel: 'next' }, 'Next'));
}

/** A list to choose from; choosing submits the form that it stands in. */
export function choose(name, label, options, chosen) {
  return el('label', null, label, el('select', { name },
    options.map(([value, text]) => el('option', { value, selected: value === (chosen ?? '') }, text))));
}

function told(row, n, side) {
  const mark = el('span', { class: `mark ${side}` }, number(n));
  return n ? el('a', { class: `n ${side}`, href: at('/article', { id: row.id }), 'aria-label': `${number(n)} ${side}${n === 1 ? '' : 's'} in ${row.title ?? 'untitled article'}` }, mark) : mark;
}

export function articleRow(row) {
  return el('li', { 'data-key': row.id },
    el('div', null, el('a', { class: 'headline', href: at('/article', { id: row.id }) }, row.title ?? 'untitled article')),
    el('div', { class: 'small soft' }, row.publisher ? [row.publisher, ' · '] : null, when(row.time), ' · ',
      row.claims + row.denials
        ? [told(row, row.claims, 'claim'), ' ', told(row, row.denials, 'denial')]
        : 'says nothing of the kind', row.copyOf ? ' · copy' : null));
}
