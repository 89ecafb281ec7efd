package org.gainsay.enrich.lexicon;

import java.util.List;

/**
 * A name in a sentence, as the words it takes.
 *
 * @param first its first word
 * @param last its last word, inclusive
 * @param ids as in {@link ActorMention}
 * @param kind as in {@link ActorMention}
 * @param form as in {@link ActorMention}
 */
record Name(int first, int last, List<String> ids, ActorKind kind, ActorForm form) {

    int words() {
        return last - first + 1;
    }

    boolean overlaps(Name other) {
        return first <= other.last && other.first <= last;
    }

    boolean contains(Name other) {
        return first <= other.first && other.last <= last;
    }

    /** Whether no list knows it. */
    boolean isGuessed() {
        return form == ActorForm.PATTERN || form == ActorForm.PROPER;
    }

    Name as(List<String> otherIds, ActorKind otherKind, ActorForm otherForm) {
        return new Name(first, last, otherIds, otherKind, otherForm);
    }

    ActorMention mention(List<Words.Word> words) {
        return new ActorMention(words.get(first).start(), words.get(last).end(), ids, kind, form);
    }
}
