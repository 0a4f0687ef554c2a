package org.ilo.spf.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.ilo.spf.contracts.register.RecordType;
import org.junit.jupiter.api.Test;

class SampleKindsTest {

    @Test
    void followTheOrderOfTheRegister() {
        var names = SampleKinds.ALL.stream().map(SampleKind::name).toList();

        assertThat(names).containsExactlyElementsOf(
                Stream.of(RecordType.values()).map(RecordType::collection).filter(names::contains).toList());
    }
}
