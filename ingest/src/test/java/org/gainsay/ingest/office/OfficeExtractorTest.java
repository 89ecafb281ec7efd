package org.gainsay.ingest.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.RawDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OfficeExtractorTest {

    private static final String FIRST = "Tonga denied on Monday that it had sold any mortars to the rebels of Palau.";
    private static final String SECOND = "Its ministry of defence said that the crates held nothing but school desks.";

    private static final OfficeExtractor EXTRACTOR =
            new OfficeExtractor(new WorkerLimits(2, 256, Duration.ofMinutes(4)));

    @AfterAll
    static void endChildren() {
        EXTRACTOR.close();
    }

    @Test
    void paragraphsOfEveryFormatComeInReadingOrder() throws IOException {
        String rtf = "{\\rtf1\\ansi Tonga denies sale\\par " + FIRST + "\\par " + SECOND + "\\par}";
        List<byte[]> documents = List.of(
                OfficeDocuments.docx("Tonga denies sale", FIRST, SECOND),
                OfficeDocuments.odt("Tonga denies sale", FIRST, SECOND),
                OfficeDocuments.epub("Tonga denies sale", FIRST, SECOND),
                rtf.getBytes(ISO_8859_1),
                OfficeDocuments.pdf("Tonga denies sale", List.of(List.of("Tonga denies sale", "", FIRST, "", SECOND))));

        for (byte[] document : documents) {
            assertThat(parts(document))
                    .containsExactly("headline: Tonga denies sale", "body: " + FIRST, "body: " + SECOND);
        }
    }

    @Test
    void runningHeadsAndPageNumbersGoAndParagraphsAndWordsThatWereCutAreJoined() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            pages.add(List.of(
                    "Ministry of Truth - Report 7",
                    "",
                    (i == 1 ? "" : "and that it had ") + "sold no mor-",
                    "tars to anybody in the year " + (2000 + i) + ", the min-",
                    "istry said of page " + i + " of the report" + (i == 4 ? "." : ""),
                    "",
                    i + " of 4"));
        }

        assertThat(parts(OfficeDocuments.pdf("A report", pages)))
                .noneMatch(part -> part.contains("Ministry of Truth") || part.contains(" of 4"))
                .anyMatch(part -> part.contains("sold no mortars to anybody in the year 2001, the ministry said"))
                .anyMatch(part -> part.contains("page 1 of the report and that it had sold no mortars"));
    }

    @Test
    void titleAndDateComeFromTheProperties() throws IOException {
        Draft draft = draft(OfficeDocuments.pdf("Tonga denies sale", FIRST));

        assertThat(draft.title()).isEqualTo("Tonga denies sale");
        assertThat(draft.published()).isEqualTo(Instant.ofEpochMilli(1_772_000_000_000L));
        assertThat(draft.provenance()).containsEntry("published", "document properties");
    }

    @Test
    void aTitleThatAProgramMadeIsNone() throws IOException {
        assertThat(draft(OfficeDocuments.pdf("Microsoft Word - final_v2.docx", FIRST))
                        .title())
                .isNull();
    }

    private static List<String> parts(byte[] bytes) {
        return draft(bytes).parts().stream()
                .map(part -> part.kind().json() + ": " + part.text())
                .toList();
    }

    private static Draft draft(byte[] bytes) {
        Extraction extraction =
                EXTRACTOR.extract(RawDocument.of("k", bytes, null, Instant.parse("2026-05-05T00:00:00Z")));
        assertThatObject(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).draft();
    }
}
