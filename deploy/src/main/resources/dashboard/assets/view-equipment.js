import { byDay } from './chart.js';
import { at, el, number, when } from './dom.js';
import { actorLink, arms, bounded, choose, cite, count, disputeRow, download, head, json, longestOf, mentions, said, table, unseen } from './parts.js';
import { equipmentTable } from './view-overview.js';

export async function equipment(query, get) {
  const id = query.get('id');
  return id ? kind(id, query.get('type') ?? '', get) : tree(get);
}

async function tree(get) {
  const page = await get('/equipment?size=1000');
  return {
    title: 'Equipment',
    body: [
      el('h1', null, 'Equipment'),
      el('p', { class: 'soft' }, 'What the dealings are about. A sentence about two kinds counts for each. ', download('/equipment'), ' · ', json('/equipment')),
      equipmentTable([...page.items].sort(byFamily(page.items))),
    ],
  };
}

/** Families by their mentions, and in each the whole before its parts. */
function byFamily(kinds) {
  const size = new Map(kinds.map(k => [k.id, k.mentions]));
  const family = id => id.split('/')[0];
  return (a, b) => (size.get(family(b.id)) ?? 0) - (size.get(family(a.id)) ?? 0) || a.id.localeCompare(b.id);
}

async function kind(id, type, get) {
  const [view, evidence] = await Promise.all([get(at('/equipment/kind', { id })), get(at('/equipment/evidence', { id, type, size: 200 }))]);
  const e = view.equipment;
  const counted = (type !== 'DENIAL' ? mentions(e.sides.claims) : 0) + (type !== 'CLAIM' ? mentions(e.sides.denials) : 0);
  const link = t => `${at('/equipment', { id, type: t })}#evidence`;
  return {
    title: e.name,
    body: [
      el('p', { class: 'small soft', style: { 'margin-top': '1.4rem' } }, el('a', { href: '/equipment' }, 'Equipment')),
      el('h1', { style: { 'margin-top': '0' } }, e.name),
      el('p', { class: 'soft' }, count(mentions(e.sides.claims), link('CLAIM'), 'claim', 'claims'), ' claims and ', count(mentions(e.sides.denials), link('DENIAL'), 'denial', 'denials'), ' denials in ',
        el('a', { href: at('/articles', { equipment: id }) }, number(Math.max(e.sides.claims?.articles ?? 0, e.sides.denials?.articles ?? 0)), ' articles or more'), ' · ', json('/equipment/kind', { id })),
      el('div', { class: 'columns' },
        el('section', { class: 'w12' }, head('By day', 'publication day, UTC'), byDay(`equipment-${id}`, `Column chart of mentions of ${e.name} by day`, view.days, { equipment: id })),
        el('section', { class: 'w5' }, head('Who is said to give'), parties(view.suppliers, 'SUPPLIER', id),
          el('div', { class: 'block' }, head('Who is said to get'), parties(view.recipients, 'RECIPIENT', id)),
          el('div', { class: 'block' }, head('Matters', null, download('/disputes', { equipment: id })),
            view.disputes.length ? el('ol', { class: 'rows' }, view.disputes.map(d => disputeRow(d, longestOf(view.disputes)))) : el('p', { class: 'soft' }, 'None.'))),
        el('section', { class: 'w7', id: 'evidence' }, head('Evidence', el('a', { href: said({ equipment: id, type }) }, bounded(evidence.total, counted)), download('/equipment/evidence', { id, type }), ' · ', json('/equipment/evidence', { id, type })),
          el('form', { class: 'filters', action: '/equipment', 'data-key': `filters-${type}` }, el('input', { type: 'hidden', name: 'id', value: id }),
            choose('type', 'Said', [['', 'claims and denials'], ['CLAIM', 'claims'], ['DENIAL', 'denials']], type)),
          evidence.items.length ? el('ol', { class: 'cites' }, evidence.items.map(c => cite(c))) : el('p', { class: 'soft' }, 'No sentence of this kind.'))),
    ],
  };
}

function parties(lines, role, equipment) {
  const longest = Math.max(1, ...lines.flatMap(p => [mentions(p.sides.claims), mentions(p.sides.denials)]));
  const link = (actor, type) => said({ actor, role, equipment, type });
  return table('Parties by mentions', [['Actor'], ['denied', 'num'], [unseen('as a bar')], ['claimed', 'num']],
    lines.map(p => el('tr', { 'data-key': p.id }, el('th', { scope: 'row' }, actorLink(p.id, p.name)),
      el('td', { class: 'num' }, count(mentions(p.sides.denials), link(p.id, 'DENIAL'), 'denial', `denials, ${p.name}`)),
      el('td', null, arms(mentions(p.sides.denials), mentions(p.sides.claims), longest)),
      el('td', { class: 'num' }, count(mentions(p.sides.claims), link(p.id, 'CLAIM'), 'claim', `claims, ${p.name}`)))), 'Nobody is named.');
}
