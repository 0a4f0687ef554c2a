package org.ilo.spf.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.ilo.spf.gateway.projection.DirectProjection.Told;
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
