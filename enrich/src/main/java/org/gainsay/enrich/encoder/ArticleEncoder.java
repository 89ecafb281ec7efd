package org.gainsay.enrich.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.encoder.Window.Place;
import org.gainsay.enrich.encoder.WindowInputs.Located;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;

/**
 * Reads articles with the trained model, by ONNX Runtime. Safe for several threads; its memory is outside the heap and is
 * kept to the end of the process.
 *
 * <p>Whether a sentence states an event is read off its own words in their context. Who plays a role in it is chosen among
 * the mentions of the whole window, by a product of the sentence's vector with the mention's (as Dozat and Manning, 2017, do
 * for the arcs of a parse). So a denial of one line finds the accusation's supplier, recipient and goods, sentences before.
 */
public final class ArticleEncoder {

    private static final String FILE = "reader.onnx.gz";
    private static final Set<String> MATRICES = Set.of("actor-distance", "goods-distance");
    private static final Set<String> ROWS = Set.of("ids", "tags", "entities");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Vocabularies names;
    private final WordPieces words = WordPieces.load();

    private ArticleEncoder(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.names = Vocabularies.of(session.getMetadata().getCustomMetadata());
    }

    /** The model that comes with the project; about a second, and 150 MB outside the heap. */
    public static ArticleEncoder load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream file = new GZIPInputStream(
                        Objects.requireNonNull(ArticleEncoder.class.getResourceAsStream(FILE), FILE));
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Stream threads are many already; each article is read by one.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Processors without VNNI add products of bytes in sixteen bits, which overflow: there the runtime is to
            // take slower ones.
            options.addConfigEntry("session.x64quantprecision", "1");
            return new ArticleEncoder(environment, environment.createSession(file.readAllBytes(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + FILE + " cannot be loaded", e);
        }
    }

    /**
     * Estimates what an article's sentences state.
     *
     * @param article its sentences, in order
     * @param worth those to be estimated
     * @return the estimates by sentence; for each a claim, another claim besides, and a denial
     */
    public Map<Integer, List<Estimate>> read(List<Passage> article, BitSet worth) {
        Map<Integer, List<Estimate>> out = new TreeMap<>();
        for (Window window : Window.of(article, words)) {
            WindowInputs inputs = new WindowInputs(window, article, worth, names);
            if (!inputs.asked.isEmpty()) {
                out.putAll(run(inputs));
            }
        }
        return out;
    }

    private Map<Integer, List<Estimate>> run(WindowInputs inputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, long[]> vector : inputs.vectors.entrySet()) {
                long[] values = vector.getValue();
                long rows = inputs.asked.size();
                long[] shape = MATRICES.contains(vector.getKey())
                        ? new long[] {rows, values.length / rows}
                        : ROWS.contains(vector.getKey()) ? new long[] {1, values.length} : new long[] {values.length};
                tensors.put(vector.getKey(), OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                return new Outputs(result, inputs).estimates();
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the model could not read a window of "
                            + inputs.window.ids().size(),
                    e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    /** What the model says of one window. */
    private final class Outputs {
        private final OrtSession.Result result;
        private final WindowInputs inputs;

        private Outputs(OrtSession.Result result, WindowInputs inputs) {
            this.result = result;
            this.inputs = inputs;
        }

        private float[] floats(String output) {
            OnnxValue value = result.get(output).orElseThrow(() -> new IllegalStateException("no output " + output));
            FloatBuffer buffer = ((OnnxTensor) value).getFloatBuffer();
            float[] out = new float[buffer.remaining()];
            buffer.get(out);
            return out;
        }

        private Map<Integer, List<Estimate>> estimates() {
            float[] states = floats("states");
            float[] action = floats("action");
            float[] status = floats("status");
            float[] hedged = floats("hedged");
            float[] unnamed = floats("unnamed");
            float[] roles = floats("roles");
            float[] goods = floats("equipment");
            float[] denial = floats("denial");
            float[] attention = floats("attention");
            Map<Integer, List<Estimate>> out = new TreeMap<>();
            for (int s = 0; s < inputs.asked.size(); s++) {
                List<Estimate> slots = new ArrayList<>();
                for (int t = 0; t < names.slots().size(); t++) {
                    int row = s * names.slots().size() + t;
                    Map<String, Double> sources = role(roles, row, 0);
                    sources.put(Event.ARTICLE_VOICE, sigmoid(unnamed[2 * row]));
                    sources.put(Event.ANONYMOUS, sigmoid(unnamed[2 * row + 1]));
                    slots.add(new Estimate(
                            names.slots().get(t),
                            sigmoid(states[row]),
                            sources,
                            role(roles, row, 1),
                            role(roles, row, 2),
                            equipment(goods, row),
                            names.actions()
                                    .get(best(action, row, names.actions().size())),
                            names.statuses()
                                    .get(best(status, row, names.statuses().size())),
                            best(hedged, row, 2) == 1,
                            names.denials().get(best(denial, s, names.denials().size())),
                            cue(attention, row, inputs.asked.get(s))));
                }
                out.put(inputs.asked.get(s).sentence(), slots);
            }
            return out;
        }

        private Map<String, Double> role(float[] scores, int row, int role) {
            Map<String, List<Double>> byId = new TreeMap<>();
            int columns = Math.max(1, inputs.actors.size());
            for (int m = 0; m < inputs.actors.size(); m++) {
                Located<ActorMention> actor = inputs.actors.get(m);
                double score = scores[(row * columns + m) * 3 + role];
                for (String id : actor.mention().ids()) {
                    byId.computeIfAbsent(id, k -> new ArrayList<>()).add(score);
                }
            }
            return probabilities(byId);
        }

        private Map<String, Double> equipment(float[] scores, int row) {
            Map<String, List<Double>> byId = new TreeMap<>();
            int columns = Math.max(1, inputs.goods.size());
            for (int m = 0; m < inputs.goods.size(); m++) {
                Located<GoodsMention> goods = inputs.goods.get(m);
                for (String id : goods.mention().ids()) {
                    byId.computeIfAbsent(id, k -> new ArrayList<>()).add((double) scores[row * columns + m]);
                }
            }
            return probabilities(byId);
        }

        /** The word that weighs most. */
        private Span cue(float[] attention, int row, Place place) {
            int length = inputs.window.ids().size();
            int best = 0;
            for (int k = 1; k < place.pieces().size(); k++) {
                if (attention[row * length + place.first() + k] > attention[row * length + place.first() + best]) {
                    best = k;
                }
            }
            return place.pieces().isEmpty()
                    ? new Span(0, 0)
                    : new Span(
                            place.pieces().get(best).start(),
                            place.pieces().get(best).end());
        }
    }

    private static Map<String, Double> probabilities(Map<String, List<Double>> scores) {
        Map<String, Double> out = new TreeMap<>();
        scores.forEach((id, list) -> {
            double most = list.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double sum =
                    list.stream().mapToDouble(score -> Math.exp(score - most)).sum();
            out.put(id, sigmoid(most + Math.log(sum)));
        });
        return out;
    }

    private static int best(float[] scores, int row, int columns) {
        int best = 0;
        for (int k = 1; k < columns; k++) {
            if (scores[row * columns + k] > scores[row * columns + best]) {
                best = k;
            }
        }
        return best;
    }

    private static double sigmoid(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
