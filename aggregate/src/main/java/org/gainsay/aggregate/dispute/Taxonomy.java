package org.gainsay.aggregate.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How equipment rolls up: an id names its parents, from the top down, with slashes between ({@code
 * missiles/ballistic}), and what is said of it is said of each of them.
 */
public final class Taxonomy {

    private static final char SLASH = '/';

    /** The ids and all their parents; a parent of several appears once, so that it is not counted twice. */
    public static SortedSet<String> withParents(Collection<String> ids) {
        SortedSet<String> all = new TreeSet<>();
        for (String id : ids) {
            all.addAll(lineage(id));
        }
        return all;
    }

    /** The top-level categories that the ids hang below. */
    public static SortedSet<String> categories(Collection<String> ids) {
        SortedSet<String> all = new TreeSet<>();
        for (String id : ids) {
            all.add(lineage(id).get(0));
        }
        return all;
    }

    private static List<String> lineage(String id) {
        List<String> lineage = new ArrayList<>();
        // From 1: an id that starts with a slash still has a name.
        for (int slash = id.indexOf(SLASH, 1); slash > 0; slash = id.indexOf(SLASH, slash + 1)) {
            lineage.add(id.substring(0, slash));
        }
        lineage.add(id);
        return lineage;
    }

    private Taxonomy() {}
}
