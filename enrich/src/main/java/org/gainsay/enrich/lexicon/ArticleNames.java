package org.gainsay.enrich.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.enrich.lexicon.NameWords.Role;
import org.jspecify.annotations.Nullable;

/**
 * The names of one article, each read with the knowledge of the others.
 *
 * <p>A first pass learns the names that are spelled out, their short forms and for whom people speak; the second finds
 * them everywhere, at the start of a sentence and in headlines too, where capitals tell nothing.
 */
final class ArticleNames {

    private static final Set<String> WITH_ARTICLE = Set.of("the", "The");

    private record Learnt(List<String> ids, ActorKind kind, ActorForm form, boolean needsArticle) {}

    private record Sentence(CharSequence text, List<Words.Word> words, List<Name> names) {

        String text(int first, int last) {
            return text.subSequence(words.get(first).start(), words.get(last).end())
                    .toString();
        }
    }

    private record Found(Sentence sentence, Name name) {}

    private final Actors actors;
    private final NameWords roles;
    private final Affiliations affiliations;
    private final Theatres theatres;
    private final Map<String, Learnt> people = new HashMap<>();
    private final Map<String, Name> lastOfTitle = new HashMap<>();
    private final PhraseIndex<Learnt> learnt = new PhraseIndex<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Learnt> shortForms = new HashMap<>();

    ArticleNames(Actors actors, NameWords roles) {
        this.actors = actors;
        this.roles = roles;
        this.affiliations = new Affiliations(roles);
        this.theatres = new Theatres(roles);
    }

    List<List<ActorMention>> read(List<? extends CharSequence> texts, @Nullable LocalDate day) {
        List<Sentence> sentences = new ArrayList<>();
        for (CharSequence text : texts) {
            List<Words.Word> words = Words.of(text);
            Sentence sentence = new Sentence(text, words, actors.names(text, words, day));
            sentence.names().forEach(name -> affiliate(sentence, name));
            sentences.add(sentence);
        }
        // The longest first: what begins or ends a longer name is short for it.
        sentences.stream()
                .flatMap(sentence -> sentence.names().stream().map(name -> new Found(sentence, name)))
                .filter(found -> found.name().words() > 1)
                .sorted(Comparator.comparingInt((Found found) -> found.name().words())
                        .reversed())
                .forEach(found -> learn(found.sentence(), found.name()));
        for (Sentence sentence : sentences) {
            sentence.names().stream()
                    .filter(name -> name.words() == 1 && shortForm(sentence.words(), name.first()) == null)
                    .forEach(name -> learn(sentence, name));
        }
        List<List<ActorMention>> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            all.add(resolve(sentence).stream()
                    .filter(name -> !theatres.isTheatre(sentence.words(), name))
                    .map(name -> name.mention(sentence.words()))
                    .toList());
        }
        return all;
    }

    private void affiliate(Sentence sentence, Name name) {
        List<Words.Word> words = sentence.words();
        if (name.form() != ActorForm.PROPER || name.kind() == ActorKind.MEDIUM || name.kind() == ActorKind.GROUP) {
            noteTitle(words, name);
            return;
        }
        Name party = affiliations.of(words, sentence.names(), name);
        String title = affiliations.title(words, name);
        if (party == null && title != null) {
            party = lastOfTitle.get(title);
        } else if (party != null && title != null) {
            lastOfTitle.put(title, party);
        }
        if (party != null) {
            people.putIfAbsent(name.ids().get(0), new Learnt(party.ids(), party.kind(), ActorForm.LEADER, false));
        }
    }

    /** Remembers whose minister was spoken of: "the minister" of a later sentence is that one. */
    private void noteTitle(List<Words.Word> words, Name name) {
        if (affiliations.isFormer(words, name)) {
            return;
        }
        for (int at = name.last() + 1; at < words.size() && at <= name.last() + 4; at++) {
            Words.Word word = words.get(at);
            if (roles.is(Role.PRIVATE, word)) {
                return;
            }
            if (roles.is(Role.TITLE, word)) {
                lastOfTitle.put(word.text(), name);
                return;
            }
            if (!roles.isAny(word, Role.TITLE_MODIFIER, Role.OFFICE)) {
                return;
            }
        }
    }

    private void learn(Sentence sentence, Name name) {
        boolean multiword = name.words() > 1;
        if (!name.isGuessed() && !(multiword && isNamed(name))) {
            return;
        }
        List<Words.Word> words = sentence.words();
        Learnt full = people.getOrDefault(name.ids().get(0), new Learnt(name.ids(), name.kind(), name.form(), false));
        if (name.isGuessed()) {
            learn(sentence.text(name.first(), name.last()), full);
            if (name.words() > 2) {
                learnPart(sentence, name.first(), name.last() - 1, full);
                learnPart(sentence, name.first() + 1, name.last(), full);
            }
        }
        acronym(words, name, full);
        if (multiword) {
            shorten(words, name, full);
        }
    }

    private void learn(String text, Learnt full) {
        if (known.add(text)) {
            learnt.add(text, full);
        }
    }

    /** "Tiger Shield" of "Shantou Tiger Shield", and "Red Dune" of "Red Dune Motors". */
    private void learnPart(Sentence sentence, int first, int last, Learnt full) {
        List<Words.Word> words = sentence.words().subList(first, last + 1);
        if (words.stream().allMatch(word -> word.capital() && !roles.is(Role.FUNCTION_WORD, word))) {
            learn(sentence.text(first, last), full);
        }
    }

    private static boolean isNamed(Name name) {
        return name.form() == ActorForm.NAME
                && (name.kind() == ActorKind.MEDIUM
                        || name.kind() == ActorKind.ORGANISATION
                        || name.kind() == ActorKind.FIRM
                        || name.kind() == ActorKind.BODY);
    }

    private void acronym(List<Words.Word> words, Name name, Learnt full) {
        StringBuilder initials = new StringBuilder();
        for (int i = name.first(); i <= name.last(); i++) {
            if (words.get(i).capital()) {
                initials.append(words.get(i).text().charAt(0));
            }
        }
        if (initials.length() > 2 && full.form() == ActorForm.PATTERN) {
            shortForms.putIfAbsent(initials.toString(), full);
        }
    }

    private void shorten(List<Words.Word> words, Name name, Learnt full) {
        boolean firm = name.kind() == ActorKind.FIRM;
        boolean person = !firm && name.form() == ActorForm.PROPER;
        Words.Word word = words.get(firm ? name.first() : name.last());
        Words.Word panel = words.get(name.first());
        if (name.kind() == ActorKind.BODY) {
            word = panel;
        }
        boolean usable = word.capital() && word.text().length() > 2 && !roles.is(Role.FUNCTION_WORD, word);
        if (usable) {
            shortForms.putIfAbsent(word.text(), new Learnt(full.ids(), full.kind(), full.form(), !firm && !person));
        }
    }

    private List<Name> resolve(Sentence sentence) {
        List<Words.Word> words = sentence.words();
        List<Name> all = new ArrayList<>();
        for (Name name : sentence.names()) {
            all.add(name.isGuessed() ? resolve(words, name) : name);
        }
        for (int at = 0; at < words.size(); at++) {
            Name found = at(words, at);
            if (found != null && all.stream().noneMatch(name -> name.overlaps(found) && !found.contains(name))) {
                boolean longer = all.stream().noneMatch(name -> name.contains(found));
                if (longer) {
                    all.removeIf(found::contains);
                    all.add(found);
                }
                at = found.last();
            }
        }
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    private Name resolve(List<Words.Word> words, Name name) {
        Learnt person = people.get(name.ids().get(0));
        if (person == null && name.words() == 1) {
            person = shortForm(words, name.first());
        }
        if (person == null) {
            PhraseIndex.Match<Learnt> match = learnt.longest(words, name.first(), m -> true);
            person = match != null && match.words() == name.words() ? match.entry() : null;
        }
        return person == null ? name : name.as(person.ids(), person.kind(), person.form());
    }

    /** What was learnt that stands at a word, else null. */
    private @Nullable Name at(List<Words.Word> words, int at) {
        PhraseIndex.Match<Learnt> match = learnt.longest(words, at, m -> true);
        if (match != null) {
            Learnt found = match.entry();
            return new Name(at, at + match.words() - 1, found.ids(), found.kind(), found.form());
        }
        Learnt found = shortForm(words, at);
        return found == null ? null : new Name(at, at, found.ids(), found.kind(), found.form());
    }

    private @Nullable Learnt shortForm(List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        Learnt found = word.capital() ? shortForms.get(word.text()) : null;
        if (found == null || !found.needsArticle() || word.allCapitals()) {
            return found;
        }
        return at > 0 && WITH_ARTICLE.contains(words.get(at - 1).text()) ? found : null;
    }
}
