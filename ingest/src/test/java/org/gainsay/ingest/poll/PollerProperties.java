package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.ingest.fetch.Fetched;
import org.junit.jupiter.api.Test;

/** Whatever feeds and servers do: no item is lost, none is doubled, and no host is hurried. */
class PollerProperties {

    private static final PollSettings SETTINGS =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(2), 4, "gainsay");

    /** What the sites' robots.txt asks for, which is more than the settings' gap. */
    private static final Duration CRAWL_DELAY = Duration.ofSeconds(3);

    @Property(tries = 30)
    void nothingIsLostOrDoubledAndNoHostIsHurried(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int feeds, @ForAll @IntRange(max = 3) int crashes) {
        simulate(seed, feeds, Math.max(1, feeds / 2), crashes, Duration.ofHours(12));
    }

    @Test
    void twoHundredFeedsForTwoDays() {
        simulate(7, 200, 40, 3, Duration.ofHours(6));
    }

    private static void simulate(long seed, int feeds, int hosts, int crashes, Duration step) {
        Instant[] now = new Instant[] {PollRun.START};
        SimulatedNews news = new SimulatedNews(seed, feeds, hosts, () -> now[0]);
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        PollRun[] holder = new PollRun[1];
        PollRun run = new PollRun(SETTINGS, seed, (url, etag, modified) -> {
            now[0] = holder[0].now();
            return news.request(url, etag, modified);
        });
        holder[0] = run;
        run.onTaken(item -> {
            String text = new String(((Fetched.Document) item.page()).bytes(), UTF_8);
            last.put(item.key(), Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)));
            times.merge(item.key(), 1, Integer::sum);
        });
        run.list(news.list()).run(step);
        int unwritten = 0;
        for (int crash = 0; crash < crashes; crash++) {
            int before = run.taken().size();
            run.run(Duration.ofSeconds(4)); // what was taken in these is not all written
            unwritten += run.taken().size() - before;
            run.crash().list(news.list()).run(step);
        }
        news.heal();
        run.run(Duration.ofHours(26)); // longer than all retries together
        news.rest();
        run.run(Duration.ofHours(2)); // what was listed in the last seconds is still to be fetched

        assertThat(last.keySet()).containsAll(news.served().keySet());
        news.served()
                .forEach((url, version) -> assertThat(last.get(url)).as(url).isGreaterThanOrEqualTo(version));
        long most = news.served().values().stream()
                .mapToLong(version -> version + 1)
                .sum();
        assertThat(times.values().stream().mapToLong(Integer::longValue).sum()).isLessThanOrEqualTo(most + unwritten);
        news.requests().values().forEach(PollerProperties::assertNotHurried);
    }

    private static void assertNotHurried(List<Instant> requests) {
        for (int i = 1; i < requests.size(); i++) {
            assertThat(Duration.between(requests.get(i - 1), requests.get(i))).isGreaterThanOrEqualTo(CRAWL_DELAY);
        }
    }
}
