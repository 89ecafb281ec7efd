package org.gainsay.deploy.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every library in the jar is under a licence that lets everybody use it; of several that are offered, one is enough. Reads what
 * {@code mvn cyclonedx:makeAggregateBom} wrote, and is skipped where nobody has run it: it needs the network.
 */
class LicencesIT {

    private static final Path BILL_OF_MATERIALS = Path.of("target/gainsay.cdx.json");

    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "Unicode-3.0",
            "Public Domain",
            // The words of MIT and of BSD-3-Clause under names of their own.
            "Bouncy Castle Licence",
            "Go License",
            // Binds whoever changes its files, not whoever uses them: a detector of encodings, which comes with Tika.
            "Mozilla Public License Version 1.1");

    @Test
    void everyLibraryMayBeUsed() throws IOException {
        assumeThat(BILL_OF_MATERIALS).exists();
        JsonNode bill = JsonSerde.MAPPER.readTree(Files.readString(BILL_OF_MATERIALS));
        List<JsonNode> libraries = bill.get("components")
                .valueStream()
                .filter(component -> !component.path("group").asString("").equals("org.gainsay"))
                .toList();
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(libraries.stream()
                        .filter(library -> licences(library).noneMatch(ALLOWED::contains))
                        .map(library -> library.get("name").asString() + ": "
                                + licences(library).toList()))
                .isEmpty();
    }

    /** Identifiers of SPDX where the library gives one, else the name or the expression that it gives. */
    private static Stream<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .flatMap(licence ->
                        Stream.of(licence.at("/license/id"), licence.at("/license/name"), licence.path("expression")))
                .filter(JsonNode::isString)
                .flatMap(
                        text -> Stream.of(text.asString().replaceAll("[()]", "").split(" OR ")));
    }
}
