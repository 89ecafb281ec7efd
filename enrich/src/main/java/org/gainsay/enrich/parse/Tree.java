package org.gainsay.enrich.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The dependency tree of one sentence: tokens in reading order, each with its head.
 *
 * <p>Every walk is bounded by the number of tokens, so that a tree with a loop in it cannot hang a rule.
 */
public final class Tree {

    private final List<Token> tokens;
    private final List<List<Integer>> children;

    public Tree(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0 && head < tokens.size() && head != i) {
                below.get(head).add(i);
            }
        }
        this.children = below;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token get(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** Indexes of the tokens with no head, in reading order. */
    public List<Integer> roots() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() < 0) {
                found.add(i);
            }
        }
        return found;
    }

    /** Indexes of the dependents of a token, in reading order. */
    public List<Integer> children(int i) {
        return children.get(i);
    }

    /** The dependents that hang by one of the relations. */
    public List<Integer> children(int i, String... labels) {
        List<String> wanted = Arrays.asList(labels);
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(i)) {
            if (wanted.contains(tokens.get(child).label())) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first dependent that hangs by one of the relations, or -1. */
    public int child(int i, String... labels) {
        List<Integer> found = children(i, labels);
        return found.isEmpty() ? -1 : found.get(0);
    }

    /** The token and all below it. */
    public BitSet subtree(int i) {
        BitSet seen = new BitSet(size());
        List<Integer> open = new ArrayList<>(List.of(i));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (!seen.get(next)) {
                seen.set(next);
                open.addAll(children.get(next));
            }
        }
        return seen;
    }

    /** Whether {@code below} is {@code above} or hangs somewhere under it. */
    public boolean under(int below, int above) {
        int at = below;
        for (int steps = 0; at >= 0 && steps <= size(); steps++) {
            if (at == above) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** A line a token: index, form, tag, head, relation. For people who look at a parse. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            out.append(i)
                    .append(' ')
                    .append(t.form())
                    .append('/')
                    .append(t.tag())
                    .append(" <-")
                    .append(t.label());
            out.append("- ").append(t.head()).append('\n');
        }
        return out.toString();
    }
}
