package org.ilo.spf.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.ilo.spf.trials.Trial.Options;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OptionsTest {

    @Property(tries = 50)
    void aNumberIsReadFromBehindItsName(@ForAll int number) {
        assertThat(new Options(List.of("--seed", String.valueOf(number))).number("seed", 7)).isEqualTo(number);
    }
}
