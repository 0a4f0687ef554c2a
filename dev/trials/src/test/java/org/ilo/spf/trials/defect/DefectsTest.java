package org.ilo.spf.trials.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.trials.defect.CheckProcess.Outcome;
import org.ilo.spf.trials.setting.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectsTest {

    @TempDir
    Path directory;

    static List<Defect> all() {
        return Defect.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPassageIsThereOnce(Defect defect) throws Exception {
        var source = Files.readString(Path.of("../..").resolve(defect.file()));

        assertThat(defect.planted(source)).isNotEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("all")
    @EnabledIfSystemProperty(named = "trials.long", matches = "true")
    void whatIsPlantedCompiles(Defect defect) throws Exception {
        try (var files = Files.walk(Planted.in(directory, defect).patch())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
        }
    }

    @Test
    void everyPlantedDefectIsCaught() throws Exception {
        var chosen = chosen();
        assertThat(chosen).as("defects named like " + Length.defects()).isNotEmpty();
        var sound = new EnumMap<Check, Outcome>(Check.class);
        for (Check check : EnumSet.copyOf(chosen.stream().map(Defect::check).toList())) {
            sound.put(check,
                    CheckProcess.run(check, System.getProperty("java.class.path"), Path.of("../.."), log("sound " + check)));
        }
        assertThat(sound).as("the checks without a defect").allSatisfy((check, outcome) -> assertThat(outcome)
                .isEqualTo(Outcome.PASSED));
        Map<Defect, Outcome> outcomes = new LinkedHashMap<>();
        for (Defect defect : chosen) {
            var outcome = outcome(defect, log(defect.check() + " " + Defect.ALL.indexOf(defect)));
            outcomes.put(defect, outcome);
            System.out.printf("| %-60s | %-11s | %-6s |%n", defect, defect.check(),
                    outcome == Outcome.FAILED ? "caught" : outcome);
        }
        assertThat(outcomes).allSatisfy((defect, outcome) -> assertThat(outcome).as(defect.name()).isEqualTo(Outcome.FAILED));
    }

    private Outcome outcome(Defect defect, Path log) throws Exception {
        if (defect.check() != Check.FAULTS) {
            return CheckProcess.run(defect.check(), Planted.in(directory, defect).classPath(), Path.of("../.."), log);
        }
        try (var rebuilt = Rebuilt.in(directory, defect)) {
            return CheckProcess.run(defect.check(), System.getProperty("java.class.path"), rebuilt.root(), log);
        }
    }

    private static List<Defect> chosen() {
        return Defect.ALL.stream().filter(defect -> defect.name().matches(Length.defects())).toList();
    }

    /** Kept, so that it can be read afterwards what a check said. */
    private static Path log(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "defects")).resolve(name.replace(' ', '-') + ".log");
    }
}
