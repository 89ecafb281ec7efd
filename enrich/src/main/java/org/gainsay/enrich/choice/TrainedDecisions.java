package org.gainsay.enrich.choice;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Decisions by logistic regression over the features, one model a task (OpenNLP's maximum entropy).
 *
 * <p>An option is weighed by itself; the likeliest is taken. Names are no features, so that what was learnt from one
 * article's actors holds for others.
 */
public final class TrainedDecisions implements Decisions {

    /** Name of the outcome that speaks for an option. */
    public static final String YES = "yes";

    /** Name of the outcome that speaks against it. */
    public static final String NO = "no";

    private final Map<Task, MaxentModel> models;

    /**
     * Makes decisions with these models.
     *
     * @param models one for every task; where there is none, what the rules say holds
     */
    public TrainedDecisions(Map<Task, MaxentModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** The models that come with the project. */
    public static TrainedDecisions load() {
        Map<Task, MaxentModel> models = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            try (InputStream file = Objects.requireNonNull(
                            TrainedDecisions.class.getResourceAsStream(task.file()), task.file());
                    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
                models.put(task, new BinaryQNModelReader(in).getModel());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TrainedDecisions(models);
    }

    @Override
    public double states(Proposal proposal, List<String> features) {
        return probability(proposal.task(), features);
    }

    @Override
    public int source(Proposal proposal, List<SourceOption> options) {
        return best(Task.SOURCE, options.stream().map(SourceOption::features).toList());
    }

    @Override
    public int antecedent(Proposal proposal, List<AntecedentOption> options) {
        return best(
                Task.ANTECEDENT,
                options.stream().map(AntecedentOption::features).toList());
    }

    @Override
    public int role(Task role, Proposal proposal, List<RoleOption> options) {
        return best(role, options.stream().map(RoleOption::features).toList());
    }

    private int best(Task task, List<List<String>> options) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < options.size(); i++) {
            double p = probability(task, options.get(i));
            if (p > most) {
                most = p;
                best = i;
            }
        }
        return best;
    }

    private double probability(Task task, List<String> features) {
        MaxentModel model = models.get(task);
        if (model == null) {
            return task.untrained();
        }
        return model.eval(features.toArray(String[]::new))[model.getIndex(YES)];
    }
}
