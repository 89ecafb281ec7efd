package org.gainsay.deploy.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/** The properties that Kafka's clients know, and which of them are secret. */
public final class KafkaProperties {

    private static final String MASK = "********";

    private static final Map<String, ConfigDef.Type> KNOWN = known();

    private KafkaProperties() {}

    static boolean isKnown(String property) {
        return KNOWN.containsKey(property);
    }

    static Set<String> names() {
        return KNOWN.keySet();
    }

    /** The properties with secrets replaced by asterisks, sorted by name. */
    public static Map<String, String> masked(Map<String, String> properties) {
        Map<String, String> masked = new TreeMap<>(properties);
        masked.replaceAll((name, value) -> KNOWN.get(name) == ConfigDef.Type.PASSWORD ? MASK : value);
        return masked;
    }

    private static Map<String, ConfigDef.Type> known() {
        Map<String, ConfigDef.Type> known = new TreeMap<>();
        for (ConfigDef definition : Set.of(
                ProducerConfig.configDef(),
                ConsumerConfig.configDef(),
                AdminClientConfig.configDef(),
                StreamsConfig.configDef())) {
            definition.configKeys().forEach((name, key) -> known.put(name, key.type()));
        }
        return Map.copyOf(known);
    }
}
