package org.gainsay.ingest.copy;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the index keeps what it knows. Nothing in it is known but what was put there. */
public interface CopyStore {

    @Nullable
    Indexed get(String article);

    /** Puts an entry under its article's id, in place of the one before. */
    void put(Indexed entry);

    void remove(String article);

    void addMember(long bucket, Rank member);

    void removeMember(long bucket, Rank member);

    /** Shows the members of a bucket in their order, as long as the visitor wants more. */
    void visit(long bucket, Predicate<Rank> visitor);

    /** Remembers when an article came, in milliseconds since 1970. */
    void addArrival(long arrived, String article);

    void removeArrival(long arrived, String article);

    /** The articles that came before a time, those that came first at the front. */
    List<String> arrivedBefore(long time, int most);

    /** The greatest of the arrivals, or null if there is none. */
    @Nullable
    Long lastArrival();
}
