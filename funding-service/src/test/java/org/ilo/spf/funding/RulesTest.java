package org.ilo.spf.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Path MAIN = Path.of("src/main");

    @Test
    void everyRuleThatRefusesIsExplained() throws IOException {
        assertThat(explained()).containsAll(refusing());
    }

    @Test
    void everyExplainedRuleIsKeptByCodeOrDatabase() throws IOException {
        Set<String> kept = refusing();
        kept.addAll(found("(?:constraint|unique index) ([a-z0-9_]+)", "resources/db/migration", ".sql").stream()
                .map(name -> name.replace('_', '-')).toList());

        assertThat(kept).containsAll(explained());
    }

    private static Set<String> refusing() throws IOException {
        return found("new RuleViolated\\(\\s*\"([a-z0-9-]+)\"", "java", ".java");
    }

    private static Set<String> explained() throws IOException {
        var rules = new Properties();
        try (var file = Files.newBufferedReader(MAIN.resolve("resources/rules.properties"))) {
            rules.load(file);
        }
        return rules.stringPropertyNames();
    }

    private static Set<String> found(String pattern, String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> Pattern.compile(pattern).matcher(text(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
