// The sentences behind a number: all of them, a page at a time, whatever they are asked for by.

import { at, el, number } from './dom.js';
import { ROLES, actorLink, actorName, choose, cite, download, equipmentLink, json, pager } from './parts.js';

const ASKED = ['type', 'actor', 'role', 'supplier', 'recipient', 'equipment', 'dispute', 'from', 'to'];
const WORDS = { CLAIM: ['claim', 'claims'], DENIAL: ['denial', 'denials'], '': ['mention', 'mentions'] };

export async function said(query, get) {
  const asked = Object.fromEntries(ASKED.map(name => [name, query.get(name) ?? '']));
  const place = { page: query.get('page') };
  const page = await get(at('/mentions', { ...asked, ...place }));
  const [one, many] = WORDS[asked.type] ?? WORDS[''];
  const words = `${number(page.total)} ${page.total === 1 ? one : many}`;
  return {
    title: words,
    body: [
      el('h1', null, words),
      el('p', { class: 'soft' }, about(asked), 'The latest article first. Each is here once; elsewhere it counts for every role, party and kind of goods that it names. ',
        download('/mentions', { ...asked, ...place }), ' · ', json('/mentions', { ...asked, ...place })),
      el('form', { class: 'filters', action: '/mentions', 'data-key': `filters-${Object.values(asked).join('|')}` },
        ASKED.filter(name => name !== 'type' && asked[name]).map(name => el('input', { type: 'hidden', name, value: asked[name] })),
        choose('type', 'Said', [['', 'claims and denials'], ['CLAIM', 'claims'], ['DENIAL', 'denials']], asked.type)),
      page.items.length ? el('ol', { class: 'cites' }, page.items.map(c => cite(c)))
        : el('p', { class: 'soft' }, 'No such sentence. It may have been taken back: a revision or a withdrawal removes what an article said before.'),
      pager(page, '/mentions', asked),
    ].filter(Boolean),
  };
}

/** What the sentences have in common, in words that lead on. */
function about(asked) {
  const parts = [
    asked.actor && [actorLink(asked.actor, actorName(asked.actor)), asked.role ? ` ${ROLES[asked.role] ?? ''}` : ''],
    asked.supplier && ['from ', actorLink(asked.supplier, actorName(asked.supplier))],
    asked.recipient && ['to ', actorLink(asked.recipient, actorName(asked.recipient))],
    asked.equipment && equipmentLink(asked.equipment, asked.equipment.replaceAll('-', ' ')),
    asked.dispute && ['of ', el('a', { href: at('/dispute', { key: asked.dispute }) }, 'one matter')],
    asked.from && (asked.from === asked.to ? `on ${asked.from}` : `from ${asked.from}`),
    asked.to && asked.from !== asked.to && `up to ${asked.to}`,
  ].filter(Boolean);
  return parts.length ? [parts.map((part, i) => [i ? ', ' : '', part]), '. '] : null;
}
