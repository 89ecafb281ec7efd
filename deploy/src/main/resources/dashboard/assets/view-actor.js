import { byDay } from './chart.js';
import { at, el, number, when } from './dom.js';
import { ROLES, arms, bounded, choose, cite, count, disputeRow, download, equipmentLink, head, json, longestOf, mentions, pager, roleNote, said, table, unseen } from './parts.js';
import { actorTable } from './view-overview.js';

export async function actors(query, get) {
  const role = query.get('role') ?? '';
  const asked = { role, page: query.get('page') };
  const page = await get(at('/actors', asked));
  return {
    title: 'Actors',
    body: [
      el('h1', null, 'Actors'),
      el('p', { class: 'soft' }, 'Who speaks, who is said to give, and who is said to get. Every number leads to its sentences.'),
      el('form', { class: 'filters', action: '/actors', 'data-key': `filters-${role}` },
        choose('role', 'Ranked by', [['', 'all mentions'], ['SOURCE', 'what they say'], ['SUPPLIER', 'what they are said to give'], ['RECIPIENT', 'what they are said to get']], role),
        el('span', { class: 'soft' }, `${number(page.total)} actors · `, download('/actors', { role }), ' · ', json('/actors', asked))),
      actorTable(page.items),
      pager(page, '/actors', { role }),
    ].filter(Boolean),
  };
}

export async function actor(query, get) {
  const id = query.get('id') ?? '';
  const role = query.get('role') ?? '';
  const type = query.get('type') ?? '';
  const [view, evidence] = await Promise.all([get(at('/actor', { id })), get(at('/actor/evidence', { id, role, type, size: 200 }))]);
  const a = view.actor;
  const link = (r, t) => `${at('/actor', { id, role: r, type: t })}#evidence`;
  const counted = (type !== 'DENIAL' ? mentions(a.roles[role]?.claims) : 0) + (type !== 'CLAIM' ? mentions(a.roles[role]?.denials) : 0);
  const longest = Math.max(1, ...Object.values(a.roles).flatMap(s => [mentions(s.claims), mentions(s.denials)]));
  const kinds = Math.max(1, ...view.equipment.flatMap(e => [mentions(e.sides.claims), mentions(e.sides.denials)]));
  const days = view.days.map(d => ({ day: d.day, claims: sum(d.claims), denials: sum(d.denials) }));
  return {
    title: a.name,
    body: [
      el('h1', null, a.name),
      el('p', { class: 'soft' }, a.name === a.id ? null : `${a.id} · `, el('a', { href: said({ actor: id }) }, `${number(a.mentions)} mentions`), ' in all roles · last ', when(a.lastSeen), ' · ', json('/actor', { id })),
      el('div', { class: 'columns' },
        el('section', { class: 'w5' }, head('By role', 'mentions'),
          table('Counts by role', [['Role'], ['denials', 'num'], [unseen('as a bar')], ['claims', 'num'], ['statements', 'num wide']],
            Object.keys(ROLES).map(r => {
              const s = a.roles[r] ?? {};
              return el('tr', { 'data-key': r }, el('th', { scope: 'row' }, ROLES[r], el('div', { class: 'small soft' }, roleNote(r))),
                el('td', { class: 'num' }, count(mentions(s.denials), link(r, 'DENIAL'), 'denial', `denials ${ROLES[r]}`)),
                el('td', null, arms(mentions(s.denials), mentions(s.claims), longest)),
                el('td', { class: 'num' }, count(mentions(s.claims), link(r, 'CLAIM'), 'claim', `claims ${ROLES[r]}`)),
                el('td', { class: 'num wide' }, count((s.claims?.statements ?? 0) + (s.denials?.statements ?? 0), said({ actor: id, role: r }), 'soft', `statements ${ROLES[r]}`)));
            }), '')),
        el('section', { class: 'w7' }, head('By day', 'all roles together; publication day, UTC'), byDay(`actor-${id}`, `Column chart of mentions of ${a.name} by day`, days, { actor: id })),
        el('section', { class: 'w5' }, head('Equipment', 'by role'),
          table('Equipment by role', [['Kind'], ['Role'], ['denied', 'num'], [unseen('as a bar'), 'wide'], ['claimed', 'num']],
            view.equipment.map(e => el('tr', { 'data-key': `${e.id}-${e.role}` }, el('th', { scope: 'row' }, equipmentLink(e.id, e.name)), el('td', { class: 'soft' }, ROLES[e.role]),
              el('td', { class: 'num' }, count(mentions(e.sides.denials), said({ actor: id, role: e.role, equipment: e.id, type: 'DENIAL' }), 'denial', `denials about ${e.name}`)),
              el('td', { class: 'wide' }, arms(mentions(e.sides.denials), mentions(e.sides.claims), kinds)),
              el('td', { class: 'num' }, count(mentions(e.sides.claims), said({ actor: id, role: e.role, equipment: e.id, type: 'CLAIM' }), 'claim', `claims about ${e.name}`)))), 'None.'),
          el('div', { class: 'block' }, head('Matters', 'to which it is a party', download('/disputes', { actor: id })),
            view.disputes.length ? el('ol', { class: 'rows' }, view.disputes.map(d => disputeRow(d, longestOf(view.disputes)))) : el('p', { class: 'soft' }, 'None.'))),
        el('section', { class: 'w7', id: 'evidence' }, head('Evidence', el('a', { href: said({ actor: id, role, type }) }, role ? bounded(evidence.total, counted) : 'the latest of each role'), download('/actor/evidence', { id, role, type }), ' · ', json('/actor/evidence', { id, role, type })),
          el('form', { class: 'filters', action: '/actor', 'data-key': `filters-${role}-${type}` }, el('input', { type: 'hidden', name: 'id', value: id }),
            choose('role', 'Role', [['', 'any'], ...Object.entries(ROLES)], role),
            choose('type', 'Said', [['', 'claims and denials'], ['CLAIM', 'claims'], ['DENIAL', 'denials']], type)),
          evidence.items.length ? el('ol', { class: 'cites' }, evidence.items.map(c => cite(c))) : el('p', { class: 'soft' }, 'No sentence of this kind.'))),
    ],
  };
}

const sum = byRole => Object.values(byRole).reduce((a, b) => a + b, 0);
