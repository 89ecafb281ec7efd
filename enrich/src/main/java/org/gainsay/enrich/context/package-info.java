/** What an article has said so far: who spoke, which matters are open, who and what pronouns and plain nouns mean. */
@NullMarked
package org.gainsay.enrich.context;

import org.jspecify.annotations.NullMarked;
