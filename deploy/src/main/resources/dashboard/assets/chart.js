// Charts by Apache ECharts, loaded when the first one is shown. A table with the same numbers stands below each.

import { el, number } from './dom.js';
import { count, said } from './parts.js';

const drawn = new Map();
const load = () => import('./echarts/echarts.esm.min.js');

/** A figure for a chart: its key says when it is the same chart, the option is a function of the colours. */
export function chart(key, label, height, option, table) {
  const box = el('div', { class: `chart ${height}`, role: 'img', 'aria-label': label, 'data-own': true, 'data-key': key });
  wanted.set(key, option);
  return el('figure', { 'data-key': `figure-${key}`, class: 'plot' }, box, table && el('details', { 'data-key': `table-${key}` }, el('summary', null, 'As a table'), table));
}
const wanted = new Map();

/** Draws the charts that stand in the page now, and lets go of those that do not. */
export async function settleCharts(root) {
  for (const [box, plot] of drawn) {
    if (!box.isConnected) {
      plot.dispose();
      drawn.delete(box);
      if (![...root.querySelectorAll('.chart')].some(other => other.dataset.key === box.dataset.key)) wanted.delete(box.dataset.key);
    }
  }
  const boxes = [...root.querySelectorAll('.chart')];
  if (!boxes.length) return;
  const echarts = await load();
  for (const box of boxes) {
    if (!box.isConnected) continue;
    let plot = drawn.get(box);
    if (!plot) {
      plot = echarts.init(box, null, { renderer: 'canvas' });
      drawn.set(box, plot);
      plot.on('click', event => {
        if (event.data?.href) document.querySelector(`a[href="${CSS.escape(event.data.href)}"]`)?.click();
      });
    }
    plot.setOption(wanted.get(box.dataset.key)(colours()), { notMerge: false, lazyUpdate: true });
    box.dataset.drawn = 'true';
  }
}

/** Comes when nothing moves in any chart any more. */
export function rested() {
  return Promise.all([...drawn.values()].map(plot => new Promise(resolve => {
    plot.on('finished', resolve);
    plot.resize();
  })));
}

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const pick = name => style.getPropertyValue(`--${name}`).trim();
  return { ink: pick('ink'), soft: pick('soft'), line: pick('line'), card: pick('card'), claim: pick('claim'), denial: pick('denial'), wash: pick('denial-wash'), font: pick('sans') };
}

addEventListener('resize', () => drawn.forEach(plot => plot.resize()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => settleCharts(document));

/** Claims above the line and denials below it, a column a day; each leads to the sentences of its day. */
export function byDay(key, label, days, query = {}) {
  const link = (day, type) => said({ ...query, type, from: day, to: day });
  const all = filled(days);
  return chart(key, label, '', c => ({
    animationDuration: 300,
    textStyle: { fontFamily: c.font, color: c.soft },
    grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'line', lineStyle: { color: c.soft } },
      backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontFamily: c.font },
      formatter: points => `${points[0].axisValue}\n${points.map(p => `${p.seriesName}: ${number(Math.abs(p.value ?? 0))}`).join('\n')}`,
    },
    xAxis: { type: 'category', data: all.map(d => d.day), axisTick: { show: false }, axisLine: { onZero: true, lineStyle: { color: c.soft } },
      axisLabel: { color: c.soft, hideOverlap: true, formatter: day => new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }) } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: c.soft, formatter: v => number(Math.abs(v)) }, splitLine: { lineStyle: { color: c.line } } },
    series: [
      { name: 'claims', type: 'bar', stack: 'day', barMaxWidth: 26, itemStyle: { color: c.claim }, data: all.map(d => (d.claims ? { value: d.claims, href: link(d.day, 'CLAIM') } : null)) },
      { name: 'denials', type: 'bar', stack: 'day', barMaxWidth: 26, data: all.map(d => (d.denials ? { value: -d.denials, href: link(d.day, 'DENIAL') } : null)),
        itemStyle: { color: c.wash, borderColor: c.denial, borderWidth: 1.5, decal: { symbol: 'rect', color: c.denial, dashArrayX: [1, 0], dashArrayY: [1.5, 4], rotation: -Math.PI / 4 } } },
    ],
    aria: { enabled: false, decal: { show: true } },
  }), el('div', { class: 'scroll' }, el('table', null, el('thead', null, el('tr', null, el('th', { scope: 'col' }, 'Day (UTC)'), el('th', { scope: 'col', class: 'num' }, 'Claims'), el('th', { scope: 'col', class: 'num' }, 'Denials'))),
    el('tbody', null, days.map(d => el('tr', { 'data-key': d.day }, el('th', { scope: 'row' }, d.day), el('td', { class: 'num' }, count(d.claims, link(d.day, 'CLAIM'), 'claim', `claims on ${d.day}`)), el('td', { class: 'num' }, count(d.denials, link(d.day, 'DENIAL'), 'denial', `denials on ${d.day}`))))))));
}

/** Days on which nothing was said are shown as such, unless there are too many of them. */
function filled(days) {
  if (days.length < 2) return days;
  const known = new Map(days.map(d => [d.day, d]));
  const first = Date.parse(days[0].day);
  const last = Date.parse(days.at(-1).day);
  if ((last - first) / 86400000 > 500) return days;
  const all = [];
  for (let t = first; t <= last; t += 86400000) {
    const day = new Date(t).toISOString().slice(0, 10);
    all.push(known.get(day) ?? { day, claims: 0, denials: 0 });
  }
  return all;
}
