import { byDay } from './chart.js';
import { at, el, number } from './dom.js';
import { STATES, actorLink, arms, articleRow, count, disputeRow, download, equipmentLink, head, json, longestOf, mentions, pager, roleNote, said, table, unseen } from './parts.js';

export async function overview(query, get) {
  const o = await get('/overview');
  const t = o.totals;
  const disputes = Object.values(t.disputes).reduce((a, b) => a + b, 0);
  if (!t.articles) return { body: [empty()] };
  return {
    body: [
      el('h1', { class: 'hidden' }, 'Overview'),
      el('dl', { class: 'figures' },
        figure('Claims', t.claims, said({ type: 'CLAIM' }), lastDay(o.today, o.today.claims, 'CLAIM'), 'claim'),
        figure('Denials', t.denials, said({ type: 'DENIAL' }), lastDay(o.today, o.today.denials, 'DENIAL'), 'denial'),
        figure('Matters', disputes, '/disputes', states(t.disputes)),
        figure('Actors', t.actors, '/actors', 'who say, give or get'),
        figure('Articles', t.articles, '/articles', 'latest revisions')),
      el('div', { class: 'columns' },
        el('section', { class: 'w8' }, head('Claims and denials by day', 'by publication day, UTC', download('/overview'), ' · ', json('/overview')),
          byDay('overview', 'Column chart of claims and denials by day', o.days)),
        el('section', { class: 'w4' }, head('Latest matters', null, el('a', { href: '/disputes' }, 'all')),
          o.disputes.length ? el('ol', { class: 'rows' }, o.disputes.slice(0, 5).map(d => disputeRow(d, longestOf(o.disputes)))) : el('p', { class: 'soft' }, 'None yet.')),
        el('section', { class: 'w7' }, head('Actors', 'most mentioned', el('a', { href: '/actors' }, 'all ', number(t.actors))), actorTable(o.actors)),
        el('section', { class: 'w5' }, head('Equipment', 'most mentioned', el('a', { href: '/equipment' }, 'all')), equipmentTable(o.equipment.filter(k => !k.id.includes('/')))),
        o.trends.length > 0 && el('section', { class: 'w12' }, head('Rising', `on ${o.trends[0].day}, against the ${o.trends[0].past} days before`, download('/trends'), ' · ', json('/trends')),
          el('ol', { class: 'rows two' }, o.trends.map(trendRow))),
        el('section', { class: 'w12' }, head('Latest articles', null, el('a', { href: '/articles' }, 'all')), el('ol', { class: 'rows two' }, o.articles.map(articleRow)))),
    ],
  };
}

const WAY = { UP: 'more than by then the day before', DOWN: 'fewer than by then the day before', STEADY: 'about as on the day before' };

/** The last day's number, the day before's, and whether they differ by more than chance. */
function lastDay(today, side, type) {
  const before = new Date(Date.parse(today.day) - 86400000).toISOString().slice(0, 10);
  const link = (n, day, text) => (n ? el('a', { href: said({ type, from: day, to: day }) }, text) : text);
  return [link(side.mentions, today.day, `${number(side.mentions)} on ${today.day}`), ', ', link(side.before, before, `${number(side.before)} the day before`),
    el('span', { title: `${number(side.articles)} articles, and ${number(side.articlesBefore)} the day before by the same time` }, `: ${WAY[side.movement]}`)];
}

function trendRow(t) {
  const sentences = said({ ...(t.role ? { actor: t.id, role: t.role } : { equipment: t.id }), from: t.day, to: t.day });
  return el('li', { 'data-key': `${t.id}-${t.role}` },
    el('div', { class: 'line' }, t.role ? actorLink(t.id, t.name) : equipmentLink(t.id, t.name), el('span', { class: 'small soft' }, t.role ? roleNote(t.role) : 'what is said of it')),
    el('div', { class: 'small soft' }, count(t.statements, sentences, '', `statements, ${t.name}`), ` ${t.statements === 1 ? 'statement' : 'statements'}, `,
      `${t.expected < 10 ? t.expected.toFixed(1) : number(Math.round(t.expected))} a day before: at least ${t.atLeast.toFixed(1)} times as many`));
}

function figure(name, n, href, note, side) {
  return el('div', { 'data-key': name }, el('dt', { class: side ? `key ${side}` : null }, name), el('dd', null, el('a', { href, 'data-tick': true, id: `figure-${name.toLowerCase()}` }, number(n))), el('dd', null, note));
}

function states(counts) {
  return Object.entries(STATES).filter(([s]) => counts[s.toUpperCase().replace('-', '_')] || counts[s])
    .map(([s, [word]], i) => [i ? ', ' : '', el('a', { href: at('/disputes', { state: s }) }, `${number(counts[s] ?? counts[s.toUpperCase().replace('-', '_')])} ${word}`)]);
}

export function actorTable(actors) {
  const about = a => ({
    claims: mentions(a.roles.SUPPLIER?.claims) + mentions(a.roles.RECIPIENT?.claims),
    denials: mentions(a.roles.SUPPLIER?.denials) + mentions(a.roles.RECIPIENT?.denials),
  });
  const longest = Math.max(1, ...actors.map(a => Math.max(about(a).claims, about(a).denials)));
  const cell = (a, role, side, type) => el('td', { class: 'num' },
    count(mentions(a.roles[role]?.[side]), `${at('/actor', { id: a.id, role, type })}#evidence`, type === 'CLAIM' ? 'claim' : 'denial', `${side}, ${a.name} ${role.toLowerCase()}`));
  return table('Actors by mentions', [['Actor'], ['denials', 'num'], ['claims', 'num'], ['denied', 'num'], ['claimed', 'num'], ['denied', 'num'], ['claimed', 'num'], ['denied · claimed', 'wide']],
    actors.map(a => el('tr', { 'data-key': a.id },
      el('th', { scope: 'row' }, actorLink(a.id, a.name)),
      cell(a, 'SOURCE', 'denials', 'DENIAL'), cell(a, 'SOURCE', 'claims', 'CLAIM'),
      cell(a, 'SUPPLIER', 'denials', 'DENIAL'), cell(a, 'SUPPLIER', 'claims', 'CLAIM'),
      cell(a, 'RECIPIENT', 'denials', 'DENIAL'), cell(a, 'RECIPIENT', 'claims', 'CLAIM'),
      el('td', { class: 'wide' }, arms(about(a).denials, about(a).claims, longest)))),
    'No actor yet.', [['', 1], ['says itself', 2], ['said to give', 2], ['said to get', 2], ['of it, all told', 1, 'wide']]);
}

export function equipmentTable(kinds) {
  const longest = Math.max(1, ...kinds.map(k => Math.max(mentions(k.sides.claims), mentions(k.sides.denials))));
  return table('Equipment by mentions', [['Kind'], ['denied', 'num'], [unseen('as a bar')], ['claimed', 'num']],
    kinds.map(k => el('tr', { 'data-key': k.id },
      el('th', { scope: 'row', style: { 'padding-left': `${1.4 * (k.id.split('/').length - 1)}rem` } }, equipmentLink(k.id, k.name)),
      el('td', { class: 'num' }, count(mentions(k.sides.denials), `${at('/equipment', { id: k.id, type: 'DENIAL' })}#evidence`, 'denial', `denials about ${k.name}`)),
      el('td', null, arms(mentions(k.sides.denials), mentions(k.sides.claims), longest)),
      el('td', { class: 'num' }, count(mentions(k.sides.claims), `${at('/equipment', { id: k.id, type: 'CLAIM' })}#evidence`, 'claim', `claims about ${k.name}`)))),
    'No equipment yet.');
}

function empty() {
  return el('div', { class: 'notice' }, el('h1', null, 'Nothing has been read yet'),
    el('p', null, 'Send an article, and its claims and denials appear here while you look on: '),
    el('p', null, el('code', null, 'deploy/gainsay send FILE')),
    el('p', null, 'Or stop, and start with ', el('code', null, 'deploy/gainsay run --sample'), ' to see forty-one invented documents.'));
}

export async function search(query, get) {
  const q = query.get('q') ?? '';
  const of = query.get('of');
  if (!q.trim()) return { title: 'Search', body: [el('h1', null, 'Search'), el('p', { class: 'soft' }, 'Type a name, a kind of goods or words of a title into the field at the top.')] };
  if (of in LISTS) return one(q, of, query.get('page'), get);
  const found = await get(at('/search', { q }));
  const nothing = !found.actors.length && !found.equipment.length && !found.disputes.length && !found.articles.length;
  return {
    title: q,
    body: [
      el('h1', null, `Search: ${q}`),
      nothing && el('p', { class: 'soft' }, 'Nothing has all of these words.'),
      found.actors.length && el('section', null, listed('actors', q, found), actorTable(found.actors)),
      found.equipment.length && el('section', null, listed('equipment', q, found), equipmentTable(found.equipment)),
      found.disputes.length && el('section', null, listed('disputes', q, found), el('ol', { class: 'rows' }, found.disputes.map(d => disputeRow(d, longestOf(found.disputes))))),
      found.articles.length && el('section', null, listed('articles', q, found), el('ol', { class: 'rows' }, found.articles.map(articleRow))),
    ].filter(Boolean),
  };
}

const LISTS = {
  actors: ['Actors', actorTable],
  equipment: ['Equipment', equipmentTable],
  disputes: ['Matters', items => el('ol', { class: 'rows' }, items.map(d => disputeRow(d, longestOf(items))))],
  articles: ['Articles', items => el('ol', { class: 'rows' }, items.map(articleRow))],
};

/** The head of one of the lists, with the way to the whole of it. */
function listed(of, q, found) {
  const [shown, total] = [found[of].length, found.totals[of]];
  return head(LISTS[of][0], shown < total ? el('a', { href: at('/search', { q, of }) }, `the first ${number(shown)} of ${number(total)}`) : `all ${number(total)}`,
    download('/search', { q, of }), ' · ', json('/search', { q, of }));
}

/** One of the lists, a page at a time. */
async function one(q, of, asked, get) {
  const page = await get(at('/search', { q, of, page: asked }));
  const [name, show] = LISTS[of];
  return {
    title: q,
    body: [
      el('h1', null, `Search: ${q}`),
      el('section', null, head(name, el('a', { href: at('/search', { q }) }, `${number(page.total)}; all kinds`), download('/search', { q, of }), ' · ', json('/search', { q, of, page: asked })),
        page.items.length ? show(page.items) : el('p', { class: 'soft' }, 'Nothing has all of these words.')),
      pager(page, '/search', { q, of }),
    ].filter(Boolean),
  };
}

export async function about() {
  const term = (name, text) => [el('dt', null, el('b', null, name)), el('dd', null, text)];
  return {
    title: 'How to read this',
    body: [
      el('h1', null, 'How to read this'),
      el('dl', { class: 'prose' },
        term('Claim', 'A sentence presents a dealing in military goods as so, as alleged, or as being planned: in a source’s words or the article’s own.'),
        term('Denial', 'A source rejects, contradicts or doubts such a matter.'),
        term('Mention', 'One claim or denial in one sentence of one article. A wire sentence that forty papers print is forty mentions.'),
        term('Statement', 'The distinct sentences among the mentions: the same wire sentence is one.'),
        term('Matter', 'Who is said to supply whom with what. It is unanswered, disputed, denied only, or admitted by a party at least in part.'),
        term('Rising', 'Said more on the last day than the four weeks before let expect, in distinct sentences, by a measure that makes little of little: one sentence after none is no rise, and three are.'),
        term('Taken back', 'A revision of an article replaces all that it said before, and a withdrawal removes it: numbers go down as well as up.'),
        term('Evidence', 'The latest sentences behind a number, as they were printed, with the words that decided it, the rule, and its confidence. Machines misread: look at the sentence.'),
        term('Source', '“the article itself” is what an article says in its own voice; “unnamed sources” are those without a name or an office.')),
    ],
  };
}
