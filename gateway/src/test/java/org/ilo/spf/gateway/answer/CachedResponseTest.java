package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.freshness.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers as bytes, and what they hold for. */
class CachedResponseTest {

    private static final DataVersion VERSION = new DataVersion(7, 7);
    private static final List<Source> FRESH = List.of(new Source("results-service", Instant.EPOCH, false, null));
    private static final List<Source> STALE = List.of(new Source("results-service", Instant.EPOCH, true, "It is “gone”."));

    @Test
    void holdsForItsStatesAndWhatIsKnownOfItsSourcesOnly() {
        var prepared = prepared(FRESH);

        assertThat(prepared.holds(new KnowledgeVersion(VERSION, STALE))).isFalse();
        assertThat(prepared.holds(new KnowledgeVersion(DataVersion.NOTHING, FRESH))).isFalse();
        assertThat(prepared.holds(new KnowledgeVersion(VERSION, List.copyOf(FRESH)))).isTrue();
        assertThat(prepared.isOf(VERSION)).isTrue();
    }

    @Test
    void isTheSameWhetherSourcesWereKnownFromTheBeginningOrHaveChanged() {
        var changed = prepared(FRESH).with(STALE);

        assertThat(changed).isEqualTo(prepared(STALE));
        assertThat(changed.etag()).isNotEqualTo(prepared(FRESH).etag());
        assertThat(changed.with(FRESH)).isEqualTo(prepared(FRESH));
        assertThat(changed.body().bytes().toString()).startsWith("{\"value\":1,\"stale\":true,\"sources\":[{\"service\":")
                .endsWith("}],\"lineage\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ETAG|true", "W/ETAG|true", "\"a\", ETAG|true", "\"a\",W/ETAG , \"b\"|true", "*|true",
            "\"a\"|false", "''|false", "|false", "BARE|false", "w/ETAG|false" })
    void knowsItsTagInWhateverAClientSends(String sent, boolean known) {
        var prepared = prepared(FRESH);

        assertThat(prepared.isAmong(sent == null ? null
                : sent.replace("ETAG", prepared.etag()).replace("BARE", prepared.tag()))).isEqualTo(known);
    }

    private static CachedResponse prepared(List<Source> sources) {
        ObjectNode before = JsonNodeFactory.instance.objectNode().put("value", 1);
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("lineage", "x");
        return CachedResponse.of(Body.of(before, sources, after), new KnowledgeVersion(VERSION, sources), Duration.ofSeconds(1));
    }
}
