package org.ilo.spf.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TokenShapeTest {

    @Test
    void threePartsInBase64AreAToken() {
        assertThat(TokenShape.isWellShaped("Bearer eyJh.eyJz.c2ln_-")).isTrue();
        assertThat(TokenShape.isWellShaped("bearer  eyJh.eyJz.c2ln ")).isTrue();
    }

    @Test
    void nothingElseIs() {
        assertThat(List.of("Bearer", "Bearer ", "Bearer ..", "Bearer a.b", "Bearer a.b.", "Bearer a..c", "Bearer a.b.c.d",
                "Bearer a.b.c a.b.c", "Bearer a.b.c, a.b.c", "Bearer a.b.c="))
                .allSatisfy(field -> assertThat(TokenShape.isWellShaped(field)).as(field).isFalse());
    }

    @Test
    void otherSchemesAreNotLookedAt() {
        assertThat(TokenShape.isWellShaped("Basic YTpi")).isTrue();
    }
}
