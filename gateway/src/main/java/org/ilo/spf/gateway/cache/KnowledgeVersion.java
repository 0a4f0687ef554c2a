package org.ilo.spf.gateway.cache;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.projection.state.DataVersion;

/** What every answer about data depends on: which states the gateway has, and how fresh each source is. */
public record KnowledgeVersion(DataVersion data, List<Source> sources) {

    /** The newest instant that can be asked about. Owners' clocks may be ahead: what they have recorded is not the future. */
    public Instant latest() {
        return Stream.concat(Stream.of(Instant.now()), sources.stream().map(Source::newestEvent).filter(Objects::nonNull))
                .max(Instant::compareTo).orElseThrow();
    }

    /** The same sources over other states. */
    public KnowledgeVersion of(DataVersion other) {
        return new KnowledgeVersion(other, sources);
    }
}
