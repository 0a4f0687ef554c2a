package org.ilo.spf.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class BearerSyntaxTest {

    @Test
    void threePartsInBase64AreAToken() {
        assertThat(BearerSyntax.isWellFormed("Bearer eyJh.eyJz.c2ln_-")).isTrue();
        assertThat(BearerSyntax.isWellFormed("bearer  eyJh.eyJz.c2ln ")).isTrue();
    }

    @Test
    void nothingElseIs() {
        assertThat(List.of("Bearer", "Bearer ", "Bearer ..", "Bearer a.b", "Bearer a.b.", "Bearer a..c", "Bearer a.b.c.d",
                "Bearer a.b.c a.b.c", "Bearer a.b.c, a.b.c", "Bearer a.b.c="))
                .allSatisfy(field -> assertThat(BearerSyntax.isWellFormed(field)).as(field).isFalse());
    }

    @Test
    void otherSchemesAreNotLookedAt() {
        assertThat(BearerSyntax.isWellFormed("Basic YTpi")).isTrue();
    }
}
