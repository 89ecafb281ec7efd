package org.gainsay.enrich.lexicon;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words that name military or dual-use goods.
 *
 * @param start first character in the text that was searched
 * @param end one past the last
 * @param ids top-level ids of the equipment taxonomy, usually one
 * @param form by what kind of words they are named
 * @param model a finer id below the taxonomy ({@code t-72}), if the words say one
 */
public record GoodsMention(
        int start,
        int end,
        List<String> ids,
        GoodsForm form,
        @Nullable String model) {

    public GoodsMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention has words: " + start + " to " + end);
        }
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a mention has an id");
        }
        Objects.requireNonNull(form, "form");
    }
}
