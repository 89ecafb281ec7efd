package org.gainsay.deploy.dashboard.view;

import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.Article;

/**
 * An article with the events that were read in it.
 *
 * @param article its latest revision
 * @param events what it says; of the same revision unless the next one is on its way
 */
public record ArticleView(Article article, ArticleEvents events) {}
