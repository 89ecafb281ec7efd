package org.gainsay.deploy.run;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.gainsay.deploy.broker.DataLock;
import org.gainsay.deploy.broker.EmbeddedBroker;
import org.gainsay.deploy.dashboard.Dashboard;
import org.gainsay.deploy.deadletter.DeadLetterCounts;
import org.gainsay.deploy.http.Health;
import org.gainsay.deploy.http.WebModule;
import org.gainsay.deploy.http.WebServer;
import org.gainsay.deploy.metrics.Metrics;
import org.gainsay.deploy.push.Push;
import org.gainsay.deploy.stage.Generation;
import org.gainsay.deploy.stage.GenerationInForce;
import org.gainsay.deploy.stage.RunningStage;
import org.gainsay.deploy.stage.Stage;
import org.gainsay.deploy.stage.StageSettings;
import org.gainsay.deploy.stage.Topologies;
import org.gainsay.deploy.topic.ChainTopics;
import org.gainsay.deploy.topic.Deadline;
import org.gainsay.deploy.topic.TopicSetup;
import org.gainsay.deploy.topic.TopicState;
import org.jspecify.annotations.Nullable;

/**
 * A process of the chain at work: broker, topics, web server and stages, as its {@link Plan} says.
 *
 * <p>Whatever was started is stopped again, also when a later part cannot start.
 */
public final class ChainProcess implements AutoCloseable {

    private static final Duration CLUSTER_PATIENCE = Duration.ofMinutes(2);

    private final Plan plan;
    private final Progress progress;
    private final Parts parts = new Parts();
    private final Metrics metrics = new Metrics();
    private final List<RunningStage> stages = new CopyOnWriteArrayList<>();
    private Map<String, String> kafka = Map.of();
    private Generation generation = Generation.FIRST;
    private String url = "";
    private final List<Supplier<Health.Check>> shown = new CopyOnWriteArrayList<>();
    private volatile @Nullable Dashboard dashboard;

    private ChainProcess(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Starts all parts of the plan and returns when each has been started.
     *
     * @param topologies asked once for each stage of the plan
     * @param onFault told when a stage stopped by a fault; the process is of no use then
     */
    public static ChainProcess start(Plan plan, Topologies topologies, Progress progress, Consumer<Throwable> onFault) {
        ChainProcess process = new ChainProcess(plan, progress);
        try {
            process.startAll(topologies, onFault);
            return process;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private void startAll(Topologies topologies, Consumer<Throwable> onFault) {
        parts.started("metrics", metrics::close);
        DataLock lock = DataLock.take(plan.data());
        parts.started("lock of the data folder", lock::close);
        kafka = plan.cluster().orElseGet(this::startBroker);
        setUpTopics();
        startWebServer();
        plan.stages().stream()
                .sorted(Comparator.comparing(ChainProcess::isSlow))
                .forEach(stage -> {
                    RunningStage running = RunningStage.start(stage, topologies.of(stage), settings(stage), onFault);
                    parts.started(stage.label(), running::close);
                    stages.add(running);
                    metrics.bind(running);
                    progress.say(stage.label() + " started");
                });
    }

    /** Loads a parser first: let the others work meanwhile. */
    private static boolean isSlow(Stage stage) {
        return stage == Stage.ENRICH;
    }

    private Map<String, String> startBroker() {
        EmbeddedBroker broker = EmbeddedBroker.start(plan.data().resolve("kafka"), plan.kafkaPort());
        parts.started("broker", broker::close);
        progress.say("Kafka broker on " + broker.bootstrapServers() + ", data in " + plan.data());
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    }

    private void setUpTopics() {
        TopicSetup.Options options = new TopicSetup.Options(plan.replication(), false, CLUSTER_PATIENCE);
        Admin admin = Admin.create(Map.copyOf(kafka));
        try {
            List<TopicState> states = new TopicSetup(admin, options).ensure(ChainTopics.ALL);
            long created = states.stream()
                    .filter(s -> s.outcome() == TopicState.Outcome.CREATED)
                    .count();
            if (plan.stages().contains(Stage.AGGREGATE)) {
                generation = GenerationInForce.read(admin, kafka, new Deadline(CLUSTER_PATIENCE));
            }
            progress.say(states.size() + " topics ready" + (created > 0 ? ", " + created + " of them new" : ""));
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private void startWebServer() {
        List<WebModule> modules = new ArrayList<>(List.of(new Health(this::checks), metrics));
        if (plan.dashboard()) {
            Dashboard started = Dashboard.start(Map.copyOf(kafka), plan.access());
            parts.started("dashboard", started::close);
            dashboard = started;
            modules.add(started);
            metrics.bind(started);
            DeadLetterCounts counts = DeadLetterCounts.start(kafka, metrics.registry());
            parts.started("dead letter counts", counts::close);
        }
        plan.push().ifPresent(token -> {
            Push push = Push.start(token, kafka);
            parts.started("push", push::close);
            metrics.bind(push);
            modules.add(push);
        });
        plan.hubs().ifPresent(callback -> {
            metrics.bind(callback);
            modules.add(callback);
        });
        WebServer server = WebServer.start(plan.web().host(), plan.web().port(), modules);
        parts.started("web server", server::close);
        url = server.url();
        progress.say(
                "serving on " + url + (plan.push().isPresent() ? ", documents are taken at POST " + Push.PATH : ""));
    }

    private StageSettings settings(Stage stage) {
        return new StageSettings(
                kafka,
                plan.data().resolve("state"),
                plan.threads(),
                plan.standbys(),
                InstanceName.of(plan.data()),
                stage == Stage.AGGREGATE ? generation.suffix() : "");
    }

    private List<Health.Check> checks() {
        List<Health.Check> checks = new ArrayList<>();
        for (Stage stage : plan.stages().stream().sorted().toList()) {
            checks.add(stages.stream()
                    .filter(running -> running.stage() == stage)
                    .findFirst()
                    .map(ChainProcess::check)
                    .orElseGet(() -> new Health.Check(stage.label(), true, false, "starting")));
        }
        Dashboard board = dashboard;
        if (board != null) {
            boolean restored = board.isRestored();
            RuntimeException fault = board.fault();
            String detail = fault != null ? fault.toString() : restored ? "follows the topics" : "reading the topics";
            checks.add(new Health.Check("dashboard", fault == null, restored, detail));
        }
        shown.forEach(check -> checks.add(check.get()));
        return checks;
    }

    private static Health.Check check(RunningStage running) {
        String state = running.streams().state().name().toLowerCase(Locale.ROOT);
        String restoring = running.restoration().told();
        return new Health.Check(
                running.stage().label(),
                !running.hasFailed(),
                running.isRunning(),
                restoring.isEmpty() ? state : state + ": " + restoring);
    }

    /** Adds something that is to be stopped with the process, before what is there already. */
    public void add(String name, Runnable stop) {
        parts.started(name, stop);
    }

    /** Shows something that was added in health and metrics too. */
    public void show(Supplier<Health.Check> check, MeterBinder meters) {
        metrics.bind(meters);
        shown.add(check);
    }

    /** Where the web server is found. */
    public String url() {
        return url;
    }

    /** Client properties of the cluster that it works on. */
    public Map<String, String> kafka() {
        return kafka;
    }

    /** The stages that have been started. */
    public List<RunningStage> stages() {
        return List.copyOf(stages);
    }

    /** Whether every stage of the plan has its tasks and works. */
    public boolean isReady() {
        return checks().stream().allMatch(Health.Check::ready);
    }

    @Override
    public void close() {
        parts.close();
    }
}
