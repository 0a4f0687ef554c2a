package org.ilo.spf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Pattern REFUSAL = Pattern.compile("new RuleViolated\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern CONSTRAINT = Pattern.compile("(?:constraint|unique index) ([a-z0-9_]+)");

    @Test
    void explainsEveryRuleThatIsEverBroken() throws IOException {
        assertThat(explained()).containsAll(found(REFUSAL, "src/main/java"));
    }

    @Test
    void explainsNoRuleThatNobodyKeeps() throws IOException {
        var kept = found(REFUSAL, "src/main/java");
        found(CONSTRAINT, "src/main/resources/db/migration").forEach(name -> kept.add(name.replace('_', '-')));

        assertThat(kept).containsAll(explained());
    }

    private static TreeSet<String> explained() throws IOException {
        var rules = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/rules.properties"))) {
            rules.load(reader);
        }
        return new TreeSet<>(rules.stringPropertyNames());
    }

    private static TreeSet<String> found(Pattern pattern, String folder) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
