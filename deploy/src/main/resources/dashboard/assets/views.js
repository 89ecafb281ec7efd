// The views: an address, and a function that asks the API and says what stands in the page.

import { actor, actors } from './view-actor.js';
import { article, articles } from './view-article.js';
import { dispute, disputes, flows } from './view-dispute.js';
import { equipment } from './view-equipment.js';
import { said } from './view-mentions.js';
import { about, overview, search } from './view-overview.js';

export const views = [
  { path: '/', show: overview },
  { path: '/actors', show: actors },
  { path: '/actor', nav: '/actors', show: actor },
  { path: '/equipment', show: equipment },
  { path: '/disputes', show: disputes },
  { path: '/dispute', nav: '/disputes', show: dispute },
  { path: '/flows', show: flows },
  { path: '/articles', show: articles },
  { path: '/article', nav: '/articles', show: article },
  { path: '/mentions', nav: '/articles', show: said },
  { path: '/search', show: search },
  { path: '/about', show: about },
];
