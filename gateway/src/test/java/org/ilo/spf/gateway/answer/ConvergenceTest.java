package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    private static final int ROUNDS = 20;

    @Test
    void shuffledAndDuplicatedEventsGiveTheSameAnswersAndDataVersion() {
        List<Told> events = RandomProgramme.events(11);
        String expected = everything(delivered(events, events.size()), events);

        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Told> mixed = new ArrayList<>(events);
            events.stream().filter(event -> random.nextInt(4) == 0).forEach(mixed::add);
            Collections.shuffle(mixed, random);

            assertThat(everything(delivered(mixed, 30 + random.nextInt(300)), events)).as("round " + round).isEqualTo(expected);
        }
    }

    @Test
    void anAnswerAboutAnInstantStaysWhateverBecomesKnownLater() {
        List<Told> events = RandomProgramme.events(13);
        Told middle = events.get(events.size() / 2);
        Programme programme = delivered(events.subList(0, events.size() / 2 + 1), 50);
        List<String> before = answers(programme, "asOf=" + middle.at());

        programme.deliver(events.subList(events.size() / 2 + 1, events.size()));

        assertThat(answers(programme, "asOf=" + middle.at())).isEqualTo(before);
        assertThat(answers(programme, "")).isNotEqualTo(before);
    }

    @Test
    void theTotalBesideABreakdownIsTheValueWithoutIt() {
        Programme programme = delivered(RandomProgramme.events(14), 200);
        for (Definition definition : Catalogue.ALL) {
            for (Dimension first : definition.dimensions()) {
                for (Dimension second : definition.dimensions()) {
                    String groupBy = "groupBy=" + first.name() + (first.equals(second) ? "" : "," + second.name());
                    if (!definition.separate(first, second)) {
                        sameTotal(programme, definition, "", groupBy);
                        filters(second)
                                .forEach(filter -> sameTotal(programme, definition, filter, "groupBy=" + first.name()));
                    }
                }
            }
        }
    }

    private static Stream<String> filters(Dimension dimension) {
        return dimension.codes().listed().stream().limit(2).map(code -> dimension.name() + "=" + code);
    }

    private static void sameTotal(Programme programme, Definition definition, String filter, String groupBy) {
        Figure whole = programme.ask(definition.code(), filter).whole();
        Figure total = programme.ask(definition.code(), filter.isEmpty() ? groupBy : filter + "&" + groupBy).whole();
        assertThat(total).as(definition.code() + "?" + filter + "&" + groupBy).usingRecursiveComparison()
                .ignoringFields("considered").withComparatorForType(BigDecimal::compareTo, BigDecimal.class).isEqualTo(whole);
    }

    private static Programme delivered(List<Told> events, int batch) {
        Programme programme = new Programme();
        for (int i = 0; i < events.size(); i += batch) {
            programme.deliver(events.subList(i, Math.min(i + batch, events.size())));
        }
        return programme;
    }

    /** Every indicator, now and in between, whole and broken down, with its records. */
    private static String everything(Programme programme, List<Told> events) {
        List<String> all = new ArrayList<>(List.of(programme.version().toString()));
        all.addAll(answers(programme, ""));
        all.addAll(answers(programme, "asOf=" + events.get(events.size() / 3).at()));
        return String.join("\n", all);
    }

    private static List<String> answers(Programme programme, String query) {
        List<String> answers = new ArrayList<>();
        for (Definition definition : Catalogue.ALL) {
            for (Dimension dimension : definition.dimensions()) {
                Answer answer = programme.ask(definition.code(),
                        (query.isEmpty() ? "" : query + "&") + "groupBy=" + dimension.name());
                answers.add(definition.code() + " " + dimension.name() + " " + answer.query().asOf() + answer.whole()
                        + answer.rows());
            }
            programme.lineage(definition.code(), query, 500).forEach(item -> answers.add(item.toString()));
        }
        return answers;
    }
}
