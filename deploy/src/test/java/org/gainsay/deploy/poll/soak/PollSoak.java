package org.gainsay.deploy.poll.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.poll.SourceTopic;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.ingest.api.Source.Waiting;
import org.gainsay.ingest.identity.CanonicalUrl;

/**
 * 200 feeds on 60 sites, polled for as long as one likes while sites misbehave, the list changes, and pollers and the
 * ingest stage are killed. Words: minutes, seed, and a folder for logs. Exit code 0 if nothing was lost, doubled or
 * asked for too soon, else 1.
 */
public final class PollSoak {

    private static final int FEEDS = 200;
    private static final int SITES = 60;
    private static final int GAP_SECONDS = 1;
    private static final long MINUTE = 60_000;
    private static final int FAULTS_SHOWN = 25;

    private final PrintStream out = System.out;
    private final Path folder;
    private final SplittableRandom random;
    private final long start;
    private final long calm;
    private final long end;
    private final double scale;
    private final Queue<Asked> log = new ConcurrentLinkedQueue<>();
    private final List<LoopbackSite> sites = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "site");
        thread.setDaemon(true);
        return thread;
    });
    private final NewsPlan plan;
    private final Desk desk;
    private int listChanges;

    private PollSoak(int minutes, long seed, Path folder) throws IOException {
        this.folder = folder;
        random = new SplittableRandom(seed);
        start = System.currentTimeMillis();
        end = start + minutes * MINUTE;
        calm = end - Math.max(Math.min(3 * MINUTE, minutes * MINUTE / 2), minutes * MINUTE * 3 / 10);
        scale = Math.min(1, (calm - start) / (100.0 * MINUTE));
        for (int number = 0; number < SITES; number++) {
            sites.add(new LoopbackSite(number));
        }
        plan = new NewsPlan(seed, FEEDS, sites.stream().map(LoopbackSite::url).toList(), start, calm);
        desk = new Desk(plan, /* robotsSuffer= */ minutes >= 60);
        sites.forEach(site -> site.serve(desk, log, threads));
    }

    /** See the class. */
    public static void main(String[] words) throws Exception {
        if (words.length < 2 || words.length > 3) {
            System.err.println("usage: PollSoak MINUTES SEED [FOLDER]");
            System.exit(2);
        }
        Path folder = words.length == 3 ? Path.of(words[2]) : Files.createTempDirectory("poll-soak");
        Files.createDirectories(folder);
        boolean well = new PollSoak(Integer.parseInt(words[0]), Long.parseLong(words[1]), folder).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        out.println(FEEDS + " feeds on " + SITES + " sites with "
                + plan.stories().size() + " stories, until " + Instant.ofEpochMilli(end) + ", calm from "
                + Instant.ofEpochMilli(calm) + "; logs in " + folder);
        writeList(List.of());
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
                Processes processes = new Processes(folder)) {
            createTopics(broker.bootstrapServers());
            try (TopicLog topics = new TopicLog(broker.bootstrapServers())) {
                happen(broker.bootstrapServers(), processes, topics);
                for (String name : processes.names("poll")) {
                    processes.stop(name);
                }
                settle(topics);
                return judge(processes, topics, retries(broker.bootstrapServers()));
            }
        }
    }

    private static void createTopics(String servers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var unused = new TopicSetup(admin, TopicSetup.Options.DEFAULT).ensure(ChainTopics.ALL);
        }
    }

    /** Everything that goes on in the given time. */
    private void happen(String servers, Processes processes, TopicLog topics) throws Exception {
        long nextKill = start + time(10);
        long nextStandby = start + time(8);
        long nextList = start + time(7);
        long nextIngestKill = start + time(27);
        long nextProgress = start + MINUTE;
        long restartAt = 0;
        int wanted = 1;
        int started = 0;
        for (long now = start; now < end; now = System.currentTimeMillis()) {
            boolean turbulent = now < calm;
            processes.look();
            if (!processes.isRunning("ingest") && now >= restartAt) {
                processes.start("ingest", 256, ingest(servers));
            }
            List<String> pollers = processes.names("poll");
            if (turbulent && now >= nextKill && !pollers.isEmpty()) {
                processes.kill(pollers.get(random.nextInt(pollers.size())));
                restartAt = System.currentTimeMillis() + random.nextInt(15_000);
                nextKill = now + time(10);
            } else if (turbulent && now >= nextIngestKill) {
                processes.kill("ingest");
                nextIngestKill = now + time(27);
            } else if (turbulent && now >= nextStandby) {
                wanted = 3 - wanted;
                nextStandby = now + time(5);
            } else if (!turbulent) {
                wanted = 1;
            }
            pollers = processes.names("poll");
            if (pollers.size() > wanted) {
                processes.stop(pollers.get(random.nextInt(pollers.size())));
            } else if (pollers.size() < wanted && now >= restartAt) {
                String name = "poll" + started++ % 2;
                processes.start(processes.isRunning(name) ? "poll" + started++ % 2 : name, 128, poll(servers, started));
            }
            if (now >= nextList) {
                writeList(turbulent ? List.of(pick(), pick(), pick(), pick()) : List.of());
                nextList = turbulent ? Math.min(calm, now + time(4)) : Long.MAX_VALUE;
            }
            if (now >= nextProgress) {
                progress(now, processes, topics);
                nextProgress += MINUTE;
            }
            Thread.sleep(500);
        }
    }

    /** About so many minutes, less in a short run. */
    private long time(int minutes) {
        return Math.max(40_000, (long) (minutes * MINUTE * scale * (0.6 + 0.8 * random.nextDouble())));
    }

    private int pick() {
        return random.nextInt(FEEDS);
    }

    private List<String> poll(String servers, int instance) {
        return List.of(
                "poll",
                "--feeds",
                folder.resolve("feeds.opml").toString(),
                "--bootstrap-servers",
                servers,
                "--poll-shortest",
                "20",
                "--poll-longest",
                "120",
                "--host-gap",
                String.valueOf(GAP_SECONDS),
                "--allow-private",
                "--port",
                "0",
                "--data",
                folder.resolve("data" + instance).toString());
    }

    private List<String> ingest(String servers) {
        return List.of(
                "ingest",
                "--bootstrap-servers",
                servers,
                "--port",
                "0",
                "--data",
                folder.resolve("ingest").toString());
    }

    /** The list, some feeds twice in it and some left out. */
    private void writeList(List<Integer> without) throws IOException {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (PublishedFeed feed : plan.feeds()) {
            if (!without.contains(feed.number())) {
                opml.append("<outline xmlUrl=\"").append(feed.url()).append("\"/>\n");
            }
            if (feed.number() % 25 == 0 && !without.contains(feed.number())) {
                opml.append("<outline><outline text=\"again\" xmlUrl=\"")
                        .append(feed.url())
                        .append("?utm_source=list#top\"/></outline>\n");
            }
        }
        Path fresh = folder.resolve("feeds.fresh");
        Files.writeString(fresh, opml.append("</body></opml>\n"), UTF_8);
        Files.move(fresh, folder.resolve("feeds.opml"), StandardCopyOption.REPLACE_EXISTING);
        listChanges++;
    }

    private void progress(long now, Processes processes, TopicLog topics) {
        out.printf(
                Locale.ROOT,
                "%3d min: %6d requests, %5d raw, %5d articles, %2d kills, %d pollers%s%n",
                (now - start) / MINUTE,
                log.size(),
                topics.raw().size(),
                topics.published().size(),
                processes.kills("").size(),
                processes.names("poll").size(),
                now < calm ? "" : ", calm");
        out.flush();
    }

    /** Waits until ingest has read everything, or stands still. */
    private static void settle(TopicLog topics) throws InterruptedException {
        int before = -1;
        while (topics.published().size() + topics.raw().size() != before) {
            before = topics.published().size() + topics.raw().size();
            Thread.sleep(15_000);
        }
    }

    /** What the pollers left to be tried later, by address; what they should have tried by now is not excused. */
    private static Map<String, Waiting> retries(String servers) {
        long stopped = System.currentTimeMillis();
        return SourceTopic.read(Map.of("bootstrap.servers", servers)).stream()
                .flatMap(source -> source.waiting().stream())
                .filter(item ->
                        item.url() != null && item.tries() > 0 && item.next().toEpochMilli() > stopped - 2 * MINUTE)
                .collect(Collectors.toMap(
                        item -> CanonicalUrl.of(String.valueOf(item.url())).orElseThrow(), item -> item, (a, b) -> a));
    }

    private boolean judge(Processes processes, TopicLog topics, Map<String, Waiting> retries) {
        Map<String, Long> delays = new HashMap<>();
        for (int number = 0; number < SITES; number++) {
            if (Desk.hasDelay(number)) {
                delays.put(sites.get(number).url(), Desk.CRAWL_DELAY * 1000L);
            }
        }
        Politeness.Findings politeness = new Politeness(GAP_SECONDS * 1000L, delays, processes.changes()).judge(log);
        Verdict verdict = new Verdict(plan, desk, calm, topics, processes.kills("poll"), retries);
        Map<String, List<String>> faults = new LinkedHashMap<>();
        faults.put("lost", verdict.lost);
        faults.put("doubled", verdict.doubled);
        faults.put("hurried", politeness.hurried());
        faults.put("wrong", verdict.wrong);
        faults.put("refused by ingest", topics.deadLetters());
        faults.put("ended by themselves", processes.deaths());
        out.println();
        row("requests", log.size());
        log.stream()
                .collect(Collectors.groupingBy(Asked::status, TreeMap::new, Collectors.counting()))
                .forEach((status, count) -> row(status == 0 ? "  reset" : "  answered " + status, count));
        row("  broken off by the client", log.stream().filter(Asked::broken).count());
        row("pollers killed", processes.kills("poll").size());
        row("ingest stages killed", processes.kills("ingest").size());
        row("processes started, stopped or killed", processes.changes().size());
        row("versions of the feed list", listChanges);
        row("editions and withdrawals owed", verdict.owed);
        row("records on the raw topic", topics.raw().size());
        row("records of articles", topics.published().size());
        row("taken again after a kill (excused)", verdict.excused);
        row(
                "asked within a Retry-After that a dying process was told",
                politeness.forgotten().size());
        row("waiting for their next try at the end", verdict.waiting.size());
        faults.forEach((name, found) -> row(name.toUpperCase(Locale.ROOT), found.size()));
        faults.forEach(
                (name, found) -> found.stream().limit(FAULTS_SHOWN).forEach(fault -> out.println(name + ": " + fault)));
        verdict.waiting.stream().limit(FAULTS_SHOWN).forEach(late -> out.println("waiting: " + late));
        politeness.forgotten().stream().limit(FAULTS_SHOWN).forEach(request -> out.println("forgotten: " + request));
        out.flush();
        return faults.values().stream().allMatch(List::isEmpty);
    }

    private void row(String name, long count) {
        out.printf(Locale.ROOT, "%-60s %8d%n", name, count);
    }
}
