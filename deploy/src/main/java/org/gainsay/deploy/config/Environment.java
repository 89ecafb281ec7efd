package org.gainsay.deploy.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables of the environment that concern us, read once.
 *
 * <p>A variable {@code NAME_FILE} is read as the content of the file that it names, unless {@code NAME_FILE} is itself
 * known. Names that Kubernetes and Docker set for a service called {@code gainsay} or {@code kafka} are left alone.
 */
public final class Environment {

    /** Before the names of our own settings. */
    public static final String OWN = "GAINSAY_";

    /** Before the names of Kafka's client properties. */
    public static final String KAFKA = "KAFKA_";

    private static final String FILE = "_FILE";

    /** Read by the launcher or by the log configuration, not by options. */
    private static final Set<String> LAUNCHER = Set.of("GAINSAY_JAVA_OPTS", "GAINSAY_LOG_FORMAT", "GAINSAY_LOG_LEVEL");

    /** What Kafka's own scripts and images are set up with; it means nothing to a client. */
    private static final Pattern KAFKA_SCRIPTS =
            Pattern.compile("KAFKA_(HOME|OPTS|HEAP_OPTS|JMX_OPTS|JVM_PERFORMANCE_OPTS|GC_LOG_OPTS|LOG4J_OPTS|VERSION)");

    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\\d+_(TCP|UDP)(_.*)?)");
    private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp)://.*");

    private final Map<String, String> own = new TreeMap<>();
    private final Map<String, String> kafka = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Reads the variables.
     *
     * @param variables the process's environment
     * @param options the long names of all options that may be set, such as {@code --data}
     */
    public Environment(Map<String, String> variables, Set<String> options) {
        Set<String> known = new TreeSet<>();
        options.forEach(o -> known.add(variable(o)));
        new TreeMap<>(variables).forEach((name, value) -> {
            if (isServiceLink(name, value) || LAUNCHER.contains(name)) {
                return;
            }
            if (name.startsWith(OWN)) {
                readOwn(name, value, known);
            } else if (name.startsWith(KAFKA) && !KAFKA_SCRIPTS.matcher(name).matches()) {
                readKafka(name, value);
            }
        });
    }

    /** The variable that stands for an option: {@code --bootstrap-servers} is {@code GAINSAY_BOOTSTRAP_SERVERS}. */
    public static String variable(String option) {
        return OWN + option.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The value of an option, if the environment has one. */
    public Optional<String> option(String option) {
        return Optional.ofNullable(own.get(variable(option)));
    }

    /** Kafka client properties by their own names. */
    public Map<String, String> kafka() {
        return Map.copyOf(kafka);
    }

    /** What is wrong, one sentence each; empty if all is well. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private static boolean isServiceLink(String name, String value) {
        return SERVICE_LINK.matcher(name).matches()
                || SERVICE_ADDRESS.matcher(value).matches();
    }

    private void readOwn(String name, String value, Set<String> known) {
        if (known.contains(name)) {
            own.put(name, value);
        } else if (name.endsWith(FILE) && known.contains(withoutFile(name))) {
            content(name, value).ifPresent(v -> own.put(withoutFile(name), v));
        } else {
            problems.add(name + " is not a setting" + Nearest.hint(name, known) + "; gainsay --help lists them");
        }
    }

    private void readKafka(String name, String value) {
        String property = property(name);
        if (KafkaProperties.isKnown(property)) {
            kafka.put(property, value);
        } else if (name.endsWith(FILE) && KafkaProperties.isKnown(property(withoutFile(name)))) {
            content(name, value).ifPresent(v -> kafka.put(property(withoutFile(name)), v));
        } else {
            problems.add(name + " (" + property + ") is not a Kafka client property"
                    + Nearest.hint(property, KafkaProperties.names()));
        }
    }

    private static String property(String name) {
        return name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String withoutFile(String name) {
        return name.substring(0, name.length() - FILE.length());
    }

    private Optional<String> content(String name, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path), UTF_8).strip());
        } catch (IOException | InvalidPathException e) {
            problems.add(name + ": cannot read " + path + " (" + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }
}
