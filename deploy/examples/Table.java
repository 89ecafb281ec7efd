import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows an aggregate topic as the table that it is: prints the key and the JSON of each row that is new or has changed,
 * and the key alone of one that is gone. With --once it prints the whole table as it is now, and ends.
 *
 * <p>Needs kafka-clients and what that needs on the class path; gainsay's own jar has all of it.
 */
public class Table {

    public static void main(String[] words) {
        if (words.length < 2) {
            System.err.println("usage: java -cp JAR Table.java HOST:PORT TOPIC [--once]");
            System.exit(2);
        }
        boolean once = words.length > 2 && words[2].equals("--once");
        // Without read_committed one sees what is taken back before it was ever true.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", words[0], "isolation.level", "read_committed", "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(words[1]).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toList());
            // No group: every reader of a table needs all of it, from the beginning.
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, String> table = new TreeMap<>();
            while (!once || partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.value() == null) {
                        table.remove(record.key());
                    } else {
                        table.put(record.key(), record.value());
                    }
                    if (!once) {
                        System.out.println(record.key() + "\t" + (record.value() == null ? "" : record.value()));
                    }
                }
            }
            table.forEach((key, value) -> System.out.println(key + "\t" + value));
        }
    }
}
