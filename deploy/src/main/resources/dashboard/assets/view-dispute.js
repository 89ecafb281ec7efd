import { chart } from './chart.js';
import { at, el, number, when } from './dom.js';
import { STATES, actorLink, actorName, answered, bounded, choose, cite, count, disputeRow, download, equipmentLink, head, json, longestOf, matter, mentions, pager, said, state, table, unseen } from './parts.js';

export async function disputes(query, get) {
  const asked = { state: query.get('state'), actor: query.get('actor'), equipment: query.get('equipment') };
  const page = await get(at('/disputes', { ...asked, page: query.get('page') }));
  return {
    title: 'Disputes',
    body: [
      el('h1', null, 'Disputes'),
      el('p', { class: 'soft' }, 'Every matter of which somebody claims or denies that one supplies another. The latest spoken of comes first.'),
      el('form', { class: 'filters', action: '/disputes', 'data-key': `filters-${asked.state}-${asked.actor}-${asked.equipment}` },
        choose('state', 'State', [['', 'any'], ...Object.entries(STATES).map(([s, [word]]) => [s, word])], asked.state),
        asked.actor && choose('actor', 'Party', [['', 'any'], [asked.actor, actorName(asked.actor)]], asked.actor),
        asked.equipment && choose('equipment', 'Equipment', [['', 'any'], [asked.equipment, asked.equipment]], asked.equipment),
        el('span', { class: 'soft' }, `${number(page.total)} matters · `, download('/disputes', asked), ' · ', json('/disputes', asked))),
      page.items.length ? el('ol', { class: 'rows' }, page.items.map(d => disputeRow(d, longestOf(page.items)))) : el('p', { class: 'soft' }, 'None in this state.'),
      pager(page, '/disputes', asked),
    ].filter(Boolean),
  };
}

export async function dispute(query, get) {
  const key = query.get('key') ?? '';
  const view = await get(at('/dispute', { key }));
  const { row } = view.line;
  const d = view.dispute;
  const words = `${view.line.supplierName ?? 'somebody'} to ${view.line.recipientName ?? 'somebody'}, ${view.line.equipmentName}`;
  return {
    title: words,
    body: [
      el('p', { class: 'small soft', style: { 'margin-top': '1.4rem' } }, el('a', { href: '/disputes' }, 'Disputes')),
      el('h1', { style: { 'margin-top': '0' } }, matter(view.line, false)),
      el('p', null, state(row.state), ' ', el('span', { class: 'soft' }, STATES[row.state][1], answered(row) ? `; first ${answered(row)}` : '', ' · ', json('/dispute', { key }))),
      el('p', { class: 'soft small' }, 'See also ', row.supplier && [actorLink(row.supplier, view.line.supplierName), ', '], row.recipient && [actorLink(row.recipient, view.line.recipientName), ', '], equipmentLink(row.equipment, view.line.equipmentName)),
      el('div', { class: 'sides' },
        side(key, 'denials', 'Denied', d.denials, d.denialsBySource, d.deniers, 'denial'),
        side(key, 'claims', 'Claimed', d.claims, d.claimsBySource, d.claimants, 'claim')),
      Object.keys(d.admissionsBy).length ? el('p', null, el('b', null, 'Admitted'), ' at least in part by ', Object.entries(d.admissionsBy).map(([id, n], i) => [i ? ', ' : '', actorLink(id, actorName(id)), ' (', count(n, said({ dispute: key, actor: id, role: 'SOURCE' }), '', `admissions by ${actorName(id)}`), ')'])) : null,
      el('section', { id: 'timeline' }, head('Timeline', [sideOf(d.latestDenials.length, d.denials, 'denials', said({ dispute: key, type: 'DENIAL' })), ' and ', sideOf(d.latestClaims.length, d.claims, 'claims', said({ dispute: key, type: 'CLAIM' })), ', the earliest first']), timeline(view, key)),
    ].filter(Boolean),
  };
}

function side(dispute, id, word, tally, bySource, sources, kind) {
  const type = kind.toUpperCase();
  return el('section', { id }, head(word, tally ? [el('a', { href: said({ dispute, type }) }, many(tally.mentions, 'mention')), ' · ', many(tally.statements, 'statement'), ' · ',
    el('a', { href: at('/articles', { dispute, say: type }) }, many(tally.articles, 'article')), ' · ', many(tally.publishers, 'publisher')] : 'never'),
    tally && el('p', { class: 'small soft' }, 'first ', when(tally.firstSeen, true), ' · last ', when(tally.lastSeen, true)),
    tally && table(`${word} by`, [['by'], ['mentions', 'num']],
      Object.entries(bySource).map(([source, n]) => el('tr', { 'data-key': source }, el('th', { scope: 'row' }, el('span', { class: `mark ${kind}` }, actorLink(source, actorName(source)))),
        el('td', { class: 'num' }, count(n, said({ dispute, actor: source, role: 'SOURCE', type }), kind, `by ${actorName(source)}`)))), ''),
    sources > Object.keys(bySource).length ? el('p', { class: 'small soft' }, `and ${number(sources - Object.keys(bySource).length)} more`) : null);
}

/** How many sentences of a side are shown, with the way to all of them. */
function sideOf(shown, tally, word, href) {
  return tally ? el('a', { href }, `${bounded(shown, tally.mentions)} ${word}`) : `no ${word}`;
}

function timeline(view, key) {
  const { timeline: citations, firstClaim, firstDenial, dispute: d } = view;
  const first = c => (same(c, firstClaim) ? 'first claim' : same(c, firstDenial) ? 'first denial' : null);
  return el('ol', { class: 'timeline' }, [
    // A first sentence that is just being revised has a date all the same.
    d.claims && !firstClaim && started('first claim', 'claim', d.claims, key),
    d.denials && !firstDenial && started('first denial', 'denial', d.denials, key),
    citations.map(c => el('li', { 'data-key': `${c.article}-${c.sentence}-${c.type}-${c.sources}` },
      el('div', { class: 'date' }, when(c.time), first(c) && el('div', { class: 'first' }, first(c))), cite(c, 'div'), answersOf(c, citations, d.answers))),
  ]);
}

const same = (c, other) => other && c.article === other.article && c.sentence === other.sentence && c.type === other.type && `${c.sources}` === `${other.sources}`;

function started(word, side, tally, key) {
  return el('li', { 'data-key': word }, el('div', { class: 'date' }, when(tally.firstSeen), el('div', { class: 'first' }, word)),
    el('div', { class: `cite ${side}` }, el('p', { class: 'who' }, el('a', { href: said({ dispute: key, type: side.toUpperCase() }) }, 'its sentence is not at hand'))));
}

const WHY = { 'said-there': 'as its wording says', 'same-sentence': 'in the same sentence', 'same-article': 'told before it', 'below-headline': 'told below the headline', 'latest-before': 'in another article' };

/** The claims that a denial answers, each with who makes it and why the two are joined. */
function answersOf(citation, citations, answers) {
  const mine = citation.type === 'DENIAL' ? answers.filter(a => a.denialArticle === citation.article && a.denialSentence === citation.sentence) : [];
  const sources = a => (a.claimArticle === citation.article
    ? citation.answeredClaims.find(claim => claim.sentence === a.claimSentence)
    : citations.find(c => c.article === a.claimArticle && c.sentence === a.claimSentence && c.type === 'CLAIM'))?.sources;
  return mine.length ? el('p', { class: 'who answers' }, 'answers ', mine.map((a, i) => [i ? '; ' : '',
    el('a', { href: `${at('/article', { id: a.claimArticle })}#s${a.claimSentence}` }, sources(a)?.map(actorName).join(', ') ?? 'a claim'), `, ${WHY[a.why] ?? a.why}`])) : null;
}

export async function flows(query, get) {
  const page = await get('/flows?size=200');
  const shown = page.items.slice(0, 40);
  return {
    title: 'Flows',
    body: [
      el('h1', null, 'Flows'),
      el('p', { class: 'soft' }, 'Who is said to supply whom, claimed or denied: this is what is said, not what is so. ', download('/flows'), ' · ', json('/flows')),
      shown.length ? flowChart(shown) : el('p', { class: 'soft' }, 'No matter yet in which both ends are named.'),
      table('Flows', [['Supplier'], [unseen('to')], ['Recipient'], ['Goods'], ['denied', 'num'], ['claimed', 'num']],
        page.items.map(f => el('tr', { 'data-key': `${f.supplier}|${f.recipient}` }, el('th', { scope: 'row' }, actorLink(f.supplier, f.supplierName)), el('td', { class: 'soft' }, '→'), el('td', null, actorLink(f.recipient, f.recipientName)),
          el('td', null, f.equipment.map((e, i) => [i ? ', ' : '', el('a', { href: at('/dispute', { key: [f.supplier, f.recipient, e].map(part).join('|') }) }, e.replaceAll('-', ' '))])),
          el('td', { class: 'num' }, count(f.denials, flow(f, 'DENIAL'), 'denial', `denials, ${f.supplierName} to ${f.recipientName}`)), el('td', { class: 'num' }, count(f.claims, flow(f, 'CLAIM'), 'claim', `claims, ${f.supplierName} to ${f.recipientName}`)))), ''),
    ],
  };
}

const flow = (f, type) => said({ supplier: f.supplier, recipient: f.recipient, type });

const many = (n, word) => `${number(n)} ${word}${n === 1 ? '' : 's'}`;

/** A part of a record's key: what would make two keys look alike is percent-encoded. */
const part = text => text.replace(/[%|\u0000-\u001f\u007f-\u009f]/g, encodeURIComponent);

function flowChart(flows) {
  const giver = f => `${f.supplierName} `; // a trailing blank keeps a giver apart from a getter of the same name
  return chart('flows', 'Flow chart from suppliers to recipients; the table below has the same numbers', 'tall', c => ({
    textStyle: { fontFamily: c.font },
    tooltip: { renderMode: 'richText', backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontFamily: c.font },
      formatter: p => (p.dataType === 'edge' ? `${p.data.source.trim()} → ${p.data.target}\n${p.data.word} ${number(p.data.value)}` : p.name.trim()) },
    series: [{ type: 'sankey', left: 130, right: 130, top: 10, bottom: 10, nodeWidth: 10, nodeGap: 10, draggable: false, layoutIterations: 32,
      label: { color: c.ink, fontFamily: c.font, fontSize: 12.5 }, itemStyle: { color: c.soft, borderWidth: 0 }, emphasis: { focus: 'adjacency' },
      lineStyle: { opacity: .45, curveness: .5 },
      data: [...new Set(flows.map(giver))].map(name => ({ name, label: { position: 'left' } })).concat([...new Set(flows.map(f => f.recipientName))].map(name => ({ name, label: { position: 'right' } }))),
      links: flows.flatMap(f => [['claimed', f.claims, c.claim, 'CLAIM'], ['denied', f.denials, c.denial, 'DENIAL']].filter(([, n]) => n)
        .map(([word, value, color, type]) => ({ source: giver(f), target: f.recipientName, value, word, href: flow(f, type), lineStyle: { color } }))) }],
  }));
}
