package org.gainsay.deploy.dashboard.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many items there are on all pages
 * @param page number of this page, from 1
 * @param size the most items on a page, from 1 to {@value #LARGEST}
 * @param items the items of this page
 * @param <T> what is listed
 */
public record Page<T>(int total, int page, int size, List<T> items) {

    /** The most items on a page. */
    public static final int LARGEST = 1000;

    private static final int USUAL = 50;

    /** The page of a list that the request's {@code page} and {@code size} ask for. */
    static <T> Page<T> of(Context context, List<T> all) {
        int page = number(context, "page", 1, Integer.MAX_VALUE / LARGEST);
        int size = number(context, "size", USUAL, LARGEST);
        int from = Math.min(all.size(), (page - 1) * size);
        return new Page<>(all.size(), page, size, all.subList(from, Math.min(all.size(), from + size)));
    }

    private static int number(Context context, String name, int usual, int largest) {
        String text = context.queryParam(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestResponse(name + " must be a number, was " + text);
        }
        throw new BadRequestResponse(name + " must be from 1 to " + largest + ", was " + text);
    }
}
