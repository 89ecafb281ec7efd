package org.gainsay.deploy.chain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.deploy.stage.RunningStage;

/** What the stages of this process counted themselves since they started. */
final class StageMeters {

    private static final String GROUP = "stream-gainsay-metrics";
    private static final String TOTAL = "-total";

    private StageMeters() {}

    /** The totals by their names, such as {@code repeats}, summed over tasks and stages. */
    static Map<String, Long> totals(List<RunningStage> stages) {
        Map<String, Long> totals = new TreeMap<>();
        for (RunningStage stage : stages) {
            stage.streams().metrics().forEach((name, metric) -> {
                if (name.group().equals(GROUP)
                        && name.name().endsWith(TOTAL)
                        && metric.metricValue() instanceof Number number) {
                    String count = name.name().substring(0, name.name().length() - TOTAL.length());
                    totals.merge(count, number.longValue(), Long::sum);
                }
            });
        }
        return totals;
    }
}
