package org.ilo.spf.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cached responses as bytes, and which versions they hold for. */
class CachedResponseTest {

    private static final DataVersion VERSION = new DataVersion(7, 7);
    private static final List<Source> FRESH = List.of(new Source("results-service", Instant.EPOCH, false, null));
    private static final List<Source> STALE = List.of(new Source("results-service", Instant.EPOCH, true, "It is “gone”."));

    @Test
    void holdsForItsVersionOnly() {
        var response = response(FRESH);

        assertThat(response.holds(new KnowledgeVersion(VERSION, STALE))).isFalse();
        assertThat(response.holds(new KnowledgeVersion(DataVersion.NOTHING, FRESH))).isFalse();
        assertThat(response.holds(new KnowledgeVersion(VERSION, List.copyOf(FRESH)))).isTrue();
        assertThat(response.isOf(VERSION)).isTrue();
    }

    @Test
    void isTheSameWhetherSourcesChangedBeforeOrAfterItWasComputed() {
        var changed = response(FRESH).with(STALE);

        assertThat(changed).isEqualTo(response(STALE));
        assertThat(changed.etag()).isNotEqualTo(response(FRESH).etag());
        assertThat(changed.with(FRESH)).isEqualTo(response(FRESH));
        assertThat(changed.body().bytes().toString()).startsWith("{\"value\":1,\"stale\":true,\"sources\":[{\"service\":")
                .endsWith("}],\"lineage\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ETAG|true", "W/ETAG|true", "\"a\", ETAG|true", "\"a\",W/ETAG , \"b\"|true", "*|true",
            "\"a\"|false", "''|false", "|false", "BARE|false", "w/ETAG|false" })
    void isAmongTheTagsThatAClientSendsIfItsOwnIs(String sent, boolean among) {
        var response = response(FRESH);

        assertThat(response.isAmong(sent == null ? null
                : sent.replace("ETAG", response.etag()).replace("BARE", response.tag()))).isEqualTo(among);
    }

    private static CachedResponse response(List<Source> sources) {
        ObjectNode before = JsonNodeFactory.instance.objectNode().put("value", 1);
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("lineage", "x");
        return CachedResponse.of(Body.of(before, sources, after), new KnowledgeVersion(VERSION, sources), null);
    }
}
