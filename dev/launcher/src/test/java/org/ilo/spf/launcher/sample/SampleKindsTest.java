package org.ilo.spf.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.ilo.spf.contracts.register.RecordType;
import org.junit.jupiter.api.Test;

class SampleKindsTest {

    @Test
    void areAllTypesInTheOrderOfTheRegister() {
        assertThat(SampleKinds.ALL).extracting(SampleKind::name)
                .containsExactlyElementsOf(Stream.of(RecordType.values()).map(RecordType::collection).toList());
    }
}
