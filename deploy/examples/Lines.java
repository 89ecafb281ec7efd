import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.deploy.source.RawSender;
import org.gainsay.deploy.source.RawSink;
import org.gainsay.ingest.api.RawHeaders;

/**
 * A source of one's own: a file with a document a line, its address and its HTML with a tab between. A line with nothing
 * after the tab takes the article of that address back.
 *
 * <p>Needs gainsay's jar on the class path.
 */
public class Lines {

    private final RawSink sink;
    private final AtomicInteger failed = new AtomicInteger();

    Lines(RawSink sink) {
        this.sink = sink;
    }

    /** Sends every line; what fails is told, and the others are sent. */
    void read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    sink.send(item(line.substring(0, tab), line.substring(tab + 1)), (item, failure) -> {
                        if (failure != null) {
                            failed.incrementAndGet();
                            System.err.println(item.key() + ": " + failure.getMessage());
                        }
                    });
                }
            }
        }
    }

    private static RawItem item(String address, String html) {
        // What the source knows of a document goes into headers; whatever is left out, ingest finds out.
        Map<String, String> headers = Map.of(
                RawHeaders.SOURCE, "lines",
                RawHeaders.URL, address,
                RawHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        // The key stays the same for the same document: so sending it twice is a repeat, and a change is a revision.
        return html.isEmpty() ? RawItem.withdrawal(address, headers) : new RawItem(address, html.getBytes(UTF_8), headers);
    }

    public static void main(String[] words) throws IOException {
        if (words.length != 2) {
            System.err.println("usage: java -cp JAR Lines.java HOST:PORT FILE");
            System.exit(2);
        }
        Lines lines;
        try (RawSender sender = new RawSender(Map.of("bootstrap.servers", words[0]))) {
            lines = new Lines(sender);
            lines.read(Path.of(words[1]));
            sender.flush(); // nothing is safe before
        }
        System.exit(lines.failed.get() == 0 ? 0 : 1);
    }
}
