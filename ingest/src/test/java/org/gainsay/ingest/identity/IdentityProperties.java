package org.gainsay.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Identity.By;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.api.Part.Kind;

class IdentityProperties {

    @Property
    void theSameAddressWrittenDifferentlyIsTheSameArticle(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String path,
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String campaign) {
        String plain = "https://example.com/" + path;
        String dressed = "HTTP://EXAMPLE.com:80/x/../" + path + "?utm_source=" + campaign + "#" + campaign;

        assertThat(id(dressed, "guid-a", "key-a")).isEqualTo(id(plain, "guid-b", "key-b"));
    }

    @Property
    void rungsDoNotMeet(@ForAll @NotBlank @AlphaChars String name) {
        assertThat(List.of(
                        IdentityLadder.id(new Identity(By.GUID, name)),
                        IdentityLadder.id(new Identity(By.RECORD_KEY, name)),
                        IdentityLadder.id(IdentityLadder.byContent(name))))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Property
    void textThatMovesBetweenPartsIsAnotherContent(@ForAll @AlphaChars @StringLength(min = 2, max = 20) String text) {
        String whole = digest(new Part(Kind.BODY, text));
        String split = digest(new Part(Kind.BODY, text.substring(0, 1)), new Part(Kind.BODY, text.substring(1)));
        String caption = digest(new Part(Kind.CAPTION, text));

        assertThat(List.of(whole, split, caption)).doesNotHaveDuplicates();
    }

    /** Changing how ids are made orphans every article of every installation: this must never fail. */
    @Example
    void idsStayAsTheyAreForEver() {
        assertThat(IdentityLadder.id(new Identity(By.CANONICAL_URL, "https://example.com/a")))
                .isEqualTo("ef114f12a250ded8d3318362d0611ee7");
    }

    private static String digest(Part... parts) {
        return ContentDigest.of("title", List.of(parts), List.of(), null, null, null);
    }

    private static String id(String url, String guid, String key) {
        return IdentityLadder.id(IdentityLadder.identify(CanonicalUrl.of(url).orElseThrow(), guid, key)
                .orElseThrow());
    }
}
