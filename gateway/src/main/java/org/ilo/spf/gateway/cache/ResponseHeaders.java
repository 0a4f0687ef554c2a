package org.ilo.spf.gateway.cache;

import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** The headers of a cached response, the same whichever way it is served. */
@ApplicationScoped
class ResponseHeaders {

    private static final String SOURCE_AGE = "Source-Age";

    private final SourceAges ages;

    ResponseHeaders(SourceAges ages) {
        this.ages = ages;
    }

    /** Passes name and value of each header on. */
    void of(CachedResponse response, BiConsumer<String, String> header) {
        header.accept(HttpHeaders.CONTENT_TYPE, response.type());
        header.accept(HttpHeaders.ETAG, response.etag());
        header.accept(HttpHeaders.CACHE_CONTROL, response.caching());
        if (response.dependsOnAudience()) {
            header.accept(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        String age = response.version() == null ? null : ages.of(response.version().sources());
        if (age != null) {
            header.accept(SOURCE_AGE, age);
        }
    }
}
